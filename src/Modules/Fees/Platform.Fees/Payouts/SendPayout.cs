using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Banking;
using Platform.Fees.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Approvals;
using Platform.Kernel.Books;
using Platform.Kernel.Contracts;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Payouts;

/// <summary>
/// Makes the bank file of an approved batch and posts its payments as on their way: both or neither, once. A family that is owed
/// less by now than its line is left out, never paid too much.
/// </summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The batch.</param>
/// <param name="Layout">The key of a layout.</param>
/// <returns>How many were left out.</returns>
/// <exception cref="ProblemException">
/// <c>not-found</c>: also where another asked for it; <c>payout-state</c>; <c>payout-empty</c>: nobody is owed it any more;
/// <c>invalid</c>: what the layout cannot hold, line by line.
/// </exception>
internal sealed record SendPayout(int AreaId, Guid Id, string Layout) : ICommand<int>;

internal sealed class SendPayoutValidator : AbstractValidator<SendPayout>
{
    public SendPayoutValidator() => RuleFor(c => c.Layout).NotEmpty().WithMessage("请选择银行文件格式。").OverridePropertyName("layout");
}

internal sealed class SendPayoutHandler(FeesDb db, PayoutBook book, Owing owing, PayoutLines lines, LayoutBook layouts, ApprovalBook approvals, FileStore files, BookKeeper books, Caller caller)
    : IRequestHandler<SendPayout, int>
{
    public async Task<int> Handle(SendPayout request, CancellationToken cancellationToken)
    {
        var payout = await book.Take(request.AreaId, request.Id, cancellationToken, PayoutState.Approved);
        await approvals.Use(request.AreaId, payout.ApprovalId, PayKind.Word, cancellationToken);
        var known = await layouts.Find(request.AreaId, request.Layout, cancellationToken);
        var (layout, today) = (LayoutText.Read(known.Text), book.Today);
        var (paid, left) = await Owed(payout, cancellationToken);
        if (paid.Count == 0) throw new ProblemException(409, "payout-empty", "批准以后，这一批的户都已另行发放，没有可以送银行的；请作废这一批。");

        (payout.State, payout.Count, payout.Fen, payout.SentOn, payout.SentBy) = (PayoutState.Sent, paid.Count, paid.Sum(l => l.Fen), today, caller.Id);
        (payout.Layout, payout.LayoutText, payout.AskOn) = (known.Name, known.Text, today.AddDays(layout.AskAgainDays));
        var file = new BankFile(layout, payout.Number, today, [.. paid.Select(l => new BankLine(l.Sequence, l.Code, l.Name, l.Bank, lines.Open(l), l.Fen, l.From, l.To))]);
        if (file.Faults.Count > 0) throw Problem.Invalid([.. file.Faults.Take(20).Select(f => new FieldError("layout", f + "。")), .. file.Faults.Count > 20 ? [new FieldError("layout", $"共 {file.Faults.Count} 处。")] : Array.Empty<FieldError>()]);
        payout.FileId = await files.Keep(payout.AreaId, $"{payout.Number}{(layout.Kind == LayoutKind.Csv ? ".csv" : ".txt")}", file.Content, [FileKind.Text], cancellationToken);
        await books.Post(new() { AreaId = payout.AreaId, Word = db.Word, Key = $"payout/{payout.Id:N}", Text = $"{payout.Number} 送银行" }, [.. paid.Select(l => PayoutEntries.Sent(l, today))], cancellationToken);
        db.Publish(new FiguresChanged(payout.AreaId, db.Word));
        return left;
    }

    // Paid otherwise since it was prepared, or due by less: the line as a whole waits for another batch.
    private async Task<(List<PayoutLine> Paid, int Left)> Owed(Payout payout, CancellationToken ct)
    {
        var (paid, less) = (new List<PayoutLine>(), new Dictionary<Guid, long>());
        foreach (var project in (await book.Lines(payout).ToListAsync(ct)).GroupBy(l => l.ProjectId))
        {
            var owed = await owing.Of(payout.AreaId, project.Key, payout.Through, ct);
            foreach (var line in project)
                if (owed.GetValueOrDefault(line.HouseholdId)?.ArrearsFen is { } fen && fen >= line.Fen) paid.Add(line);
                else less[line.Id] = owed.GetValueOrDefault(line.HouseholdId)?.ArrearsFen ?? 0;
        }
        foreach (var part in less.Keys.Chunk(500))
            foreach (var line in await db.PayoutLines.Where(l => l.AreaId == payout.AreaId && part.Contains(l.Id)).ToListAsync(ct))
                PayoutLines.Leave(line, $"送银行时账上只欠 {less[line.Id] / 100m:N2} 元");
        return ([.. paid.OrderBy(l => l.Sequence)], less.Count);
    }
}
