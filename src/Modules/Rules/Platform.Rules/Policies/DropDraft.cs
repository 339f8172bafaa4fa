using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Rules.Data;
using Platform.Rules.Documents;

namespace Platform.Rules.Policies;

/// <summary>Drops a draft; what was published stays.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The draft.</param>
/// <param name="Version">Its row's version, as seen.</param>
internal sealed record DropDraft(int AreaId, Guid Id, long Version) : ICommand<Unit>;

internal sealed class DropDraftValidator : AbstractValidator<DropDraft>
{
    public DropDraftValidator() => RuleFor(c => c.Id).NotEmpty().WithMessage("请指明草稿。").OverridePropertyName("id");
}

internal sealed class DropDraftHandler(PolicyBook book, DocumentBook documents, RulesDb db) : IRequestHandler<DropDraft, Unit>
{
    public async Task<Unit> Handle(DropDraft request, CancellationToken cancellationToken)
    {
        var draft = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);

        // Dropped ones count down from -1, since a series has one row of each number.
        draft.Number = Math.Min(0, await db.Policies.IgnoreQueryFilters(["removed"])
            .Where(p => p.AreaId == draft.AreaId && p.Kind == draft.Kind && p.Layer == draft.Layer && p.ProjectId == draft.ProjectId).MinAsync(p => p.Number, cancellationToken)) - 1;
        await db.SaveChangesAsync(cancellationToken);
        await documents.Tidy(draft, [], cancellationToken);
        db.Policies.Remove(draft);
        return Unit.Value;
    }
}
