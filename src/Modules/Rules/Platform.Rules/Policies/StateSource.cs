using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Documents;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>Enters or changes a document that a draft cites.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The draft.</param>
/// <param name="Version">Its row's version, as seen.</param>
/// <param name="Key">Short name by which values cite it.</param>
/// <param name="Number">文号.</param>
/// <param name="Title">标题.</param>
/// <param name="Issuer">发布机关.</param>
/// <param name="PublishedOn">发布日期.</param>
/// <param name="EffectiveOn">施行日期.</param>
/// <param name="FileName">The sender's name of the document's file; empty where none is sent, and the attachment stays as it is.</param>
/// <param name="Content">The whole file.</param>
/// <param name="Unattached">The source has no attachment any longer; not looked at where a file is sent.</param>
/// <exception cref="ProblemException">A code of <see cref="FileInspector"/>; <c>invalid</c>: another source's attachment has this name.</exception>
internal sealed partial record StateSource(
    int AreaId, Guid Id, long Version, string Key, string Number, string Title, string Issuer, DateOnly PublishedOn, DateOnly EffectiveOn,
    string FileName = "", [property: JsonIgnore] byte[]? Content = null, bool Unattached = false) : ICommand<Unit>;

internal sealed partial class StateSourceValidator : AbstractValidator<StateSource>
{
    public StateSourceValidator()
    {
        RuleFor(c => c.Key).Must(k => ShortName().IsMatch(k)).WithMessage("简称用字母、数字或汉字，最多 40 字。").OverridePropertyName("key");
        RuleFor(c => c.Number).NotEmpty().WithMessage("请填写文号；没有文号的写明文件名。").MaximumLength(100).WithMessage("文号最多 100 字。").OverridePropertyName("number");
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写标题。").MaximumLength(200).WithMessage("标题最多 200 字。").OverridePropertyName("title");
        RuleFor(c => c.Issuer).NotEmpty().WithMessage("请填写发布机关。").MaximumLength(100).WithMessage("发布机关最多 100 字。").OverridePropertyName("issuer");
        RuleFor(c => c.EffectiveOn).Must(d => d != default).WithMessage("请填写施行日期。").OverridePropertyName("effectiveOn");
        RuleFor(c => c.PublishedOn).Must(d => d != default).WithMessage("请填写发布日期。").OverridePropertyName("publishedOn");
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}_-]{1,40}$")]
    private static partial Regex ShortName();
}

internal sealed class StateSourceHandler(PolicyBook book, DocumentBook documents) : IRequestHandler<StateSource, Unit>
{
    public async Task<Unit> Handle(StateSource request, CancellationToken cancellationToken)
    {
        var draft = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);
        var policy = draft.Policy();
        var attachment = request.FileName.Length > 0 ? await documents.Keep(draft, policy.Sources.Where(s => s.Id != request.Key), request.FileName, request.Content ?? [], cancellationToken)
            : request.Unattached ? null : policy.Sources.FirstOrDefault(s => s.Id == request.Key)?.Attachment;
        var source = new PolicySource(request.Key, request.Number.Trim(), request.Title.Trim(), request.Issuer.Trim(), request.PublishedOn, request.EffectiveOn, attachment);
        draft.State(policy with
        {
            Sources = policy.Sources.Any(s => s.Id == source.Id) ? [.. policy.Sources.Select(s => s.Id == source.Id ? source : s)] : [.. policy.Sources, source],
        });
        return Unit.Value;
    }
}
