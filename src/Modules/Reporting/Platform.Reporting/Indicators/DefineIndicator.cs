using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;
using Platform.Reporting.Measures;

namespace Platform.Reporting.Indicators;

/// <summary>Defines an indicator of the area's own; a city's holds in its counties too. A definition is not changed: a later one of the same code takes its place.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Code">Letters and digits, at most 40.</param>
/// <param name="Title">名称.</param>
/// <param name="Unit">单位; % for a share.</param>
/// <param name="Formula">See <see cref="Indicators.Formula.Read"/>.</param>
/// <param name="Good">Which way is better.</param>
/// <param name="Meaning">含义.</param>
/// <param name="Source">依据.</param>
/// <param name="EffectiveOn">生效日期.</param>
internal sealed record DefineIndicator(
    int AreaId, string Code, string Title, string Unit, string Formula, Good Good, string Meaning, string Source, DateOnly EffectiveOn) : ICommand<Guid>;

internal sealed class DefineIndicatorValidator : AbstractValidator<DefineIndicator>
{
    public DefineIndicatorValidator(ModuleCatalog modules)
    {
        RuleFor(c => c.Code).Matches("^[a-zA-Z][a-zA-Z0-9]{0,39}$").WithMessage("代码用英文字母和数字，以字母开头，最多 40 个。").OverridePropertyName("code");
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写名称。").MaximumLength(40).WithMessage("名称最多 40 字。").OverridePropertyName("title");
        RuleFor(c => c.Unit).NotEmpty().WithMessage("请填写单位。").MaximumLength(10).WithMessage("单位最多 10 字。").OverridePropertyName("unit");
        RuleFor(c => c.Formula).Must(f => Known(f, modules)).WithMessage("公式应写成 ratio(甲, 乙)、rest(甲, 乙)、sum(甲, 乙…) 或 difference(甲, 乙)，其中的数写成“模块.分组.名称”。").OverridePropertyName("formula");
        RuleFor(c => c).Must(c => Indicators.Formula.Read(c.Formula) is not { } f || f.IsShare == (c.Unit == "%")).WithMessage("比例的单位是 %，其他公式不能用 %。").OverridePropertyName("unit");
        RuleFor(c => c).Must(c => ShippedIndicators.All.FirstOrDefault(i => i.Code == c.Code) is not { } shipped || shipped.Unit == c.Unit)
            .WithMessage("随平台提供的指标可以换公式，单位不变。").OverridePropertyName("unit");
        RuleFor(c => c.Good).IsInEnum().WithMessage("请选择越高越好还是越低越好。").OverridePropertyName("good");
        RuleFor(c => c.Meaning).NotEmpty().WithMessage("请用一句话说明含义。").MaximumLength(200).WithMessage("含义最多 200 字。").OverridePropertyName("meaning");
        RuleFor(c => c.Source).NotEmpty().WithMessage("请填写依据的文件。").MaximumLength(200).WithMessage("依据最多 200 字。").OverridePropertyName("source");
    }

    private static bool Known(string text, ModuleCatalog modules) =>
        Indicators.Formula.Read(text) is { } formula && formula.Codes.All(c => modules.Of(Measure.WordOf(c)) is not null);
}

internal sealed class DefineIndicatorHandler(ReportingDb db, Caller caller) : IRequestHandler<DefineIndicator, Guid>
{
    public async Task<Guid> Handle(DefineIndicator request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        if (await db.Indicators.AnyAsync(i => i.AreaId == request.AreaId && i.Code == request.Code && i.EffectiveOn == request.EffectiveOn, cancellationToken))
            throw Problem.Invalid([new("effectiveOn", "这个指标从这一天起已有一个定义，请换一个生效日期。")]);
        var rule = new IndicatorRule
        {
            AreaId = request.AreaId,
            Code = request.Code,
            Title = request.Title.Trim(),
            Unit = request.Unit.Trim(),
            Formula = request.Formula.Trim(),
            Good = request.Good,
            Meaning = request.Meaning.Trim(),
            Source = request.Source.Trim(),
            EffectiveOn = request.EffectiveOn,
        };
        db.Indicators.Add(rule);
        return rule.Id;
    }
}
