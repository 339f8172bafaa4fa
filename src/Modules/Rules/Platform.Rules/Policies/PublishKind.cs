using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Approvals;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Documents;
using Platform.Rules.Freezes;

namespace Platform.Rules.Policies;

/// <summary>A policy is published when another person allows it, and by that act.</summary>
internal sealed class PublishKind(RulesDb db, PolicyBook book, Readiness readiness, DocumentBook documents, FreezeBook freezes) : IApprovalKind
{
    public const string Word = "rules.publish";

    /// <summary>Days within which the request can be decided.</summary>
    public const int Open = 14;

    public string Name => Word;

    public string Title => "发布政策规则";

    public Permission Approves => RulesModule.Publish;

    public int Days => Open;

    /// <exception cref="ProblemException"><c>policy-frozen</c>, <c>policy-not-ready</c>: another policy has changed meanwhile.</exception>
    public async Task OnApproved(Approval approval, CancellationToken ct)
    {
        var draft = await Draft(approval, ct) ?? throw Problem.NotFound();
        await freezes.Refuse(draft.AreaId, book.Today, ct);
        var ready = await readiness.Of(draft, ct);
        ready.Demand();
        await documents.Tidy(draft, ready.Policy.Sources, ct);
        var last = await db.Policies.IgnoreQueryFilters(["removed"])
            .Where(p => p.AreaId == draft.AreaId && p.Kind == draft.Kind && p.Layer == draft.Layer && p.ProjectId == draft.ProjectId).MaxAsync(p => p.Number, ct);
        (draft.State, draft.Number, draft.PublishedOn, draft.PublishedBy) = (PolicyState.Published, Math.Max(last, 0) + 1, book.Today, approval.DecidedName);
    }

    public async Task OnClosed(Approval approval, CancellationToken ct)
    {
        if (await Draft(approval, ct) is { } draft) draft.State = PolicyState.Draft;
    }

    private Task<PolicyVersion?> Draft(Approval approval, CancellationToken ct) => db.Policies.FirstOrDefaultAsync(
        p => p.AreaId == approval.AreaId && p.Id == approval.SubjectId && p.ApprovalId == approval.Id && p.State == PolicyState.Waiting, ct);
}
