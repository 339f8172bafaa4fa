using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Documents;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>Begins a draft: of the version that holds where there is one, else an empty one.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Layer">Where it stands.</param>
/// <param name="ProjectId">The project; empty but for that layer.</param>
/// <param name="Name">名称, 1 to 100 characters; ignored where a version holds.</param>
/// <returns>The draft.</returns>
/// <exception cref="ProblemException"><c>policy-layer</c>, <c>policy-draft-open</c>.</exception>
internal sealed record StartPolicy(int AreaId, PolicyKind Kind, Layer Layer, Guid ProjectId, string Name) : ICommand<Guid>;

internal sealed class StartPolicyValidator : AbstractValidator<StartPolicy>
{
    public StartPolicyValidator()
    {
        RuleFor(c => c.Kind).IsInEnum().WithMessage("请选择种类。").OverridePropertyName("kind");
        RuleFor(c => c.Layer).IsInEnum().WithMessage("请选择层级。").OverridePropertyName("layer");
        RuleFor(c => c.Name).NotEmpty().WithMessage("请填写名称。").MaximumLength(100).WithMessage("名称最多 100 字。").OverridePropertyName("name");
        RuleFor(c => c.ProjectId).Must((c, id) => id != Guid.Empty == (c.Layer == Layer.Project)).WithMessage("项目一级的规定要选项目，其他层级不选。").OverridePropertyName("projectId");
    }
}

internal sealed class StartPolicyHandler(RulesDb db, PolicyBook book, PolicyProjects projects, DocumentBook documents, Caller caller) : IRequestHandler<StartPolicy, Guid>
{
    public async Task<Guid> Handle(StartPolicy request, CancellationToken cancellationToken)
    {
        book.CheckOwn(request.AreaId);
        if (!await book.Fits(request.AreaId, request.Layer, cancellationToken)) throw new ProblemException(409, "policy-layer", "市里录入国家、省、市三级的规定，县区录入县级和项目的规定。");
        if (request.Layer == Layer.Project) await projects.Check(request.AreaId, request.ProjectId, cancellationToken);
        var series = await db.Policies.Where(p => p.AreaId == request.AreaId && p.Kind == request.Kind && p.Layer == request.Layer && p.ProjectId == request.ProjectId).ToListAsync(cancellationToken);
        if (series.Exists(p => p.State != PolicyState.Published)) throw new ProblemException(409, "policy-draft-open", "这项规定已经有一份没有发布的草稿，请先发布或删去它。");
        var draft = new PolicyVersion
        {
            AreaId = request.AreaId,
            Kind = request.Kind,
            Layer = request.Layer,
            ProjectId = request.ProjectId,
            DraftedBy = caller.Name,
        };
        var last = series.MaxBy(p => p.Number);
        var policy = last?.Policy() ?? new Policy { Name = request.Name.Trim(), Kind = request.Kind, Layer = request.Layer, Sources = [], Values = [] };
        draft.State(policy);
        db.Policies.Add(draft);
        await documents.Carry(last, draft, policy, cancellationToken);
        return draft.Id;
    }
}
