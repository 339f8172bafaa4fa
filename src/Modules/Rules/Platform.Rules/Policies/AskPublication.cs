using FluentValidation;
using MediatR;
using Platform.Kernel.Approvals;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Documents;
using Platform.Rules.Engine;
using Platform.Rules.Freezes;

namespace Platform.Rules.Policies;

/// <summary>Asks another person to publish a draft whose worked examples come out.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The draft.</param>
/// <param name="Version">Its row's version, as seen.</param>
/// <param name="Reason">Why it is published, 5 to 200 characters.</param>
/// <returns>The request for approval.</returns>
/// <exception cref="ProblemException"><c>policy-not-ready</c>: what is missing or wrong; <c>policy-frozen</c>.</exception>
internal sealed record AskPublication(int AreaId, Guid Id, long Version, string Reason) : ICommand<Guid>;

internal sealed class AskPublicationValidator : AbstractValidator<AskPublication>
{
    public AskPublicationValidator() => RuleFor(c => c.Reason)
        .Must(r => r.Trim().Length is >= 5 and <= 200).WithMessage("请写明发布的缘由，5 到 200 字。")
        .WithoutNumbers("缘由").OverridePropertyName("reason");
}

internal sealed class AskPublicationHandler(PolicyBook book, Readiness readiness, DocumentBook documents, FreezeBook freezes, ApprovalBook approvals, RulesDb db) : IRequestHandler<AskPublication, Guid>
{
    public async Task<Guid> Handle(AskPublication request, CancellationToken cancellationToken)
    {
        var draft = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);
        await freezes.Refuse(request.AreaId, book.Today, cancellationToken);
        var found = await readiness.Of(draft, cancellationToken);
        found.Demand();
        var absent = found.Policy.Unsent((await documents.Of(draft, cancellationToken)).Select(d => d.Name));
        var approval = approvals.Ask(
            request.AreaId, PublishKind.Word, draft.Id, $"发布“{draft.Name}”",
            [
                new("种类和层级", $"{Words.Title(draft.Kind)}，{Words.Title(draft.Layer)}"),
                new("内容", $"{found.Policy.Values.Count} 项规定，依据 {found.Policy.Sources.Count} 份文件（点击查看全文）", $"/rules/{draft.Id}"),
                new("附件", absent.Count == 0 ? "依据所列的附件都已上传" : $"文件未上传：{string.Join("、", absent)}"),
                new("算例", found.IsPart ? "只是一部分规定，算例写在下级规定里" : $"{found.Runs.Count} 个，全部相符"),
                new("与现行版本相比", found.Changes.Count == 0 ? "这是第一版" : string.Join("；", found.Changes.Take(20))),
            ],
            "", request.Reason);
        (draft.State, draft.ApprovalId, draft.AskedUntil) = (PolicyState.Waiting, approval.Id, approval.ExpiresOn);
        await db.SaveChangesAsync(cancellationToken);
        return approval.Id;
    }
}
