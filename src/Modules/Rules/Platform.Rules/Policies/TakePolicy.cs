using System.Text;
using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Documents;
using Platform.Rules.Engine;
using Platform.Rules.Import;

namespace Platform.Rules.Policies;

/// <summary>Takes a policy from a YAML file or a workbook, as the draft of its series. Attachments are named in it; their files come from the version before, or are sent afterwards.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="FileName">The sender's name of it.</param>
/// <param name="Content">The bytes, at most 2 MB.</param>
/// <param name="ProjectId">The project, for a policy of that layer; else empty.</param>
/// <param name="Replace">A draft that stands there is replaced; without it the file is refused.</param>
/// <returns>The draft.</returns>
/// <exception cref="ProblemException"><c>policy-draft-open</c>, <c>policy-invalid</c> with every fault, <c>policy-layer</c>, <c>policy-waiting</c>, or a code of <see cref="FileInspector"/>.</exception>
internal sealed record TakePolicy(int AreaId, string FileName, [property: JsonIgnore] byte[] Content, Guid ProjectId, bool Replace = false) : ICommand<Guid>;

internal sealed class TakePolicyValidator : AbstractValidator<TakePolicy>
{
    public TakePolicyValidator()
    {
        RuleFor(c => c.Content.Length).GreaterThan(0).WithMessage("请选择一个文件。").LessThanOrEqualTo(2 << 20).WithMessage("政策文件不超过 2 MB。").OverridePropertyName("file");
        RuleFor(c => c.FileName).Must(n => Path.GetExtension(n).ToLowerInvariant() is ".xlsx" or ".yaml" or ".yml").WithMessage("只收 .yaml 或 .xlsx。").OverridePropertyName("file");
    }
}

internal sealed class TakePolicyHandler(RulesDb db, PolicyBook book, PolicyProjects projects, DocumentBook documents, FileLimits limits, Caller caller) : IRequestHandler<TakePolicy, Guid>
{
    public async Task<Guid> Handle(TakePolicy request, CancellationToken cancellationToken)
    {
        book.CheckOwn(request.AreaId);
        var policy = PolicyText.Refuse(() => Read(request));
        if (!await book.Fits(request.AreaId, policy.Layer, cancellationToken)) throw new ProblemException(409, "policy-layer", "市里录入国家、省、市三级的规定，县区录入县级和项目的规定。");
        if (request.ProjectId == Guid.Empty == (policy.Layer == Layer.Project)) throw Problem.Invalid([new("projectId", "项目一级的规定要选项目，其他层级不选。")]);
        if (policy.Layer == Layer.Project) await projects.Check(request.AreaId, request.ProjectId, cancellationToken);
        var series = await db.Policies.Where(p => p.AreaId == request.AreaId && p.Kind == policy.Kind && p.Layer == policy.Layer && p.ProjectId == request.ProjectId).ToListAsync(cancellationToken);
        var draft = series.Find(p => p.State != PolicyState.Published);
        if (draft is null) db.Policies.Add(draft = new() { AreaId = request.AreaId, Kind = policy.Kind, Layer = policy.Layer, ProjectId = request.ProjectId });
        else if (!request.Replace) throw new ProblemException(409, "policy-draft-open", "这项规定已经有一份没有发布的草稿；要用这个文件换掉它，请勾选“替换草稿”。");
        else await book.Draft(request.AreaId, draft.Id, draft.Version, cancellationToken);
        draft.DraftedBy = caller.Name;
        draft.State(policy);
        await documents.Carry(series.Where(p => p.State == PolicyState.Published).MaxBy(p => p.Number), draft, policy, cancellationToken);
        return draft.Id;
    }

    private Policy Read(TakePolicy request)
    {
        if (Path.GetExtension(request.FileName).ToLowerInvariant() is not ".xlsx") return PolicyYaml.Read(Utf8(request.Content));
        FileInspector.Inspect(request.Content, request.FileName, [FileKind.Xlsx], limits);
        try
        {
            return PolicyWorkbook.Read(request.Content);
        }
        catch (SheetFileException unreadable)
        {
            throw Problem.Invalid([new("file", unreadable.Message)]);
        }
    }

    private static string Utf8(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Problem.Invalid([new("file", "文件不是 UTF-8 文本，请另存为 UTF-8 后上传。")]);
        }
    }
}
