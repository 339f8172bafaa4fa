using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Files;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Reveals;
using Platform.Kernel.Web;

namespace Platform.Fees.Payouts;

/// <summary>Hands the bank file out, byte for byte as it was made, to who sent the batch or stands in for him. It holds whole accounts: who took it and why is written down.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The batch.</param>
/// <param name="Reason">What for, 5 to 200 characters.</param>
/// <exception cref="ProblemException"><c>not-found</c>, <c>payout-state</c>; <c>payout-sender</c>: another sent it.</exception>
internal sealed record FetchPayoutFile(int AreaId, Guid Id, string Reason) : ICommand<FetchedFile>;

internal sealed class FetchPayoutFileValidator : AbstractValidator<FetchPayoutFile>
{
    public FetchPayoutFileValidator() => RuleFor(c => c.Reason).Must(r => r.Trim().Length is >= 5 and <= 200).WithMessage("请写明用途，5 到 200 字。")
        .WithoutNumbers("用途").OverridePropertyName("reason");
}

internal sealed class FetchPayoutFileHandler(PayoutBook book, FileStore files, RevealBook reveals, Caller caller) : IRequestHandler<FetchPayoutFile, FetchedFile>
{
    public async Task<FetchedFile> Handle(FetchPayoutFile request, CancellationToken cancellationToken)
    {
        var payout = await book.Take(request.AreaId, request.Id, cancellationToken, PayoutState.Sent, PayoutState.Closed);
        if (payout.SentBy != caller.Id && payout.SentBy != caller.For) throw new ProblemException(403, "payout-sender", "银行文件含完整账号，只有送银行的经办人本人或他委托的同事可以下载。");
        reveals.Note(payout.AreaId, RevealWay.Exported, "fees.PayoutLine", payout.Id, $"发放批次 {payout.Number}", "收款账号", payout.Count, request.Reason.Trim());
        return await files.Fetch(payout.AreaId, payout.FileId, cancellationToken);
    }
}

internal sealed class FetchPayoutFileEndpoint : IDownload
{
    // A post with the form's hidden field: nobody takes accounts by a link that somebody sends him.
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/payouts/{id:guid}/file", async (Guid id, [FromForm] string? reason, IMediator m, FileBlobs blobs, CancellationToken ct) =>
        {
            var payout = (await m.Send(new ReadPayout(id), ct)).Payout;
            return FileAnswer.Of(await m.Send(new FetchPayoutFile(payout.AreaId, id, reason ?? ""), ct), blobs);
        }).Permission(FeesModule.Post);
}
