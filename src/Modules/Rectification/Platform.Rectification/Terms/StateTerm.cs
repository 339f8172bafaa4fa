using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Rules;
using Platform.Rectification.Supervision;

namespace Platform.Rectification.Terms;

/// <summary>States an area's own value of a term from a day on; a city's holds in its counties that state none.</summary>
/// <param name="AreaId">The caller's own area.</param>
/// <param name="Code">The <see cref="Term.Code"/>.</param>
/// <param name="Value">In the term's unit (money in 分), within its bounds.</param>
/// <param name="EffectiveOn">From when it holds, 1990 to 2100; no other of this code may begin here on the same day.</param>
/// <param name="Source">The document's name or number, at most 200 characters.</param>
/// <exception cref="ProblemException"><c>not-found</c>: another area's.</exception>
internal sealed record StateTerm(int AreaId, string Code, long Value, DateOnly EffectiveOn, string Source) : ICommand<Guid>;

internal sealed class StateTermValidator : AbstractValidator<StateTerm>
{
    public StateTermValidator()
    {
        RuleFor(c => c.Code).Must(c => ShippedTerms.Find(c) is not null).WithMessage("没有这项规定。").OverridePropertyName("code");
        RuleFor(c => c.Value).Must((c, v) => ShippedTerms.Find(c.Code) is not { } term || term.Allows(v)).WithMessage(c => Bounds(ShippedTerms.Find(c.Code)!)).OverridePropertyName("value");
        RuleFor(c => c.EffectiveOn).InclusiveBetween(new(1990, 1, 1), new(2100, 12, 31)).WithMessage("起始日期应在 1990 年到 2100 年之间。").OverridePropertyName("effectiveOn");
        RuleFor(c => c.Source).NotEmpty().WithMessage("请填写依据文件的名称或文号。").MaximumLength(200).WithMessage("依据最多 200 字。").OverridePropertyName("source");
    }

    private static string Bounds(Term term) => $"应在 {NumberWords.Of(term.Least, term.Unit)}到 {NumberWords.Of(term.Most, term.Unit)}之间。";
}

internal sealed class StateTermHandler(RectificationDb db, TermBook book, Caller caller, TimeProvider clock) : IRequestHandler<StateTerm, Guid>
{
    public async Task<Guid> Handle(StateTerm request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var (area, code, from) = (request.AreaId, request.Code, request.EffectiveOn);
        var row = await db.TermValues.IgnoreQueryFilters(["removed"]).FirstOrDefaultAsync(v => v.AreaId == area && v.Code == code && v.EffectiveOn == from, cancellationToken);
        if (row is { Removed: false })
            throw Problem.Invalid([new("effectiveOn", from <= Formats.DayOf(clock.GetUtcNow()) ? "从这一天起已有规定并已执行，不能修改；请换以后的一天。" : "从这一天起已有规定，请换一天，或先撤回原来的。")]);

        var stated = await book.Of(area, cancellationToken);
        if (Looser(request, stated) is { } loose) throw Problem.Invalid([new("value", loose)]);

        // A day has one row in an area, so one that was taken back comes again.
        if (row is null) db.TermValues.Add(row = new() { AreaId = area, Code = code, EffectiveOn = from });
        (row.Removed, row.Value, row.Source) = (false, request.Value, request.Source.Trim());
        if (Escalation.Fault(stated with { Values = [.. stated.Values, row] }, code, from) is { } fault) throw Problem.Invalid([new("value", fault)]);
        return row.Id;
    }

    private static string? Looser(StateTerm request, StatedTerms stated)
    {
        var term = ShippedTerms.Find(request.Code)!;
        var (least, most) = stated.Bounds(term, request.EffectiveOn);
        return request.Value >= least && request.Value <= most ? null : $"县（市、区）只能规定得更严，上级的规定是：{term.Say(term.LowerIsStricter ? most : least)}。";
    }
}
