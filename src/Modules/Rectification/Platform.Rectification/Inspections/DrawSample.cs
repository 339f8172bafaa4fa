using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Inspections;

/// <summary>The city draws a sample from a county's struck-off problems, or from those that wait for its verification.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Kind">From which.</param>
/// <param name="Wanted">How many, or how many percent.</param>
/// <param name="IsPercent">Whether it is percent.</param>
/// <param name="Seed">At most 64 characters; empty for one that nobody has chosen.</param>
/// <exception cref="ProblemException"><c>city-only</c>; <c>nothing-to-draw</c>; <c>sample-unfinished</c>: the county's last 复核抽样 has not been verified yet.</exception>
internal sealed record DrawSample(int AreaId, InspectionKind Kind, int Wanted, bool IsPercent, string Seed) : ICommand<Guid>;

internal sealed class DrawSampleValidator : AbstractValidator<DrawSample>
{
    public DrawSampleValidator()
    {
        RuleFor(c => c.Kind).IsInEnum().WithMessage("没有这种抽查。").OverridePropertyName("kind");
        RuleFor(c => c.Wanted).Must((c, n) => n >= 1 && n <= (c.IsPercent ? 100 : 5_000)).WithMessage("数量应在 1 到 5000 之间，百分比应在 1 到 100 之间。").OverridePropertyName("wanted");
        RuleFor(c => c.Seed).NotNull().MaximumLength(64).WithMessage("种子最多 64 个字符。").Must(s => s is null || s.All(c => c is > ' ' and < '\u007f' and not ':')).WithMessage("种子只用字母、数字和半角符号，不含冒号和空格。").OverridePropertyName("seed");
    }
}

internal sealed class DrawSampleHandler(RectificationDb db, InspectionBook book, Caller caller, AreaMap areas, TimeProvider clock) : IRequestHandler<DrawSample, Guid>
{
    public async Task<Guid> Handle(DrawSample request, CancellationToken cancellationToken)
    {
        caller.CityOnly("抽查");
        var (area, ct) = (request.AreaId, cancellationToken);
        if (request.Kind == InspectionKind.Review && await book.LastReview(area, ct) is { } last && (await book.Verdicts(last, ct)).Any(v => v.Result is null))
            throw new ProblemException(409, "sample-unfinished", $"批次 {last.Number} 抽中的问题还没有复核完，不能再抽。");
        var state = request.Kind == InspectionKind.Closed ? ProblemState.Closed : ProblemState.Review;
        var from = await db.Problems.AsNoTracking().Where(p => p.AreaId == area && p.State == state)
            .Select(p => new { p.Id, p.Number, Step = db.Steps.Where(s => s.AreaId == p.AreaId && s.ProblemId == p.Id).Max(s => (int?)s.Number) ?? 0 }).ToDictionaryAsync(p => p.Number, ct);
        if (from.Count == 0) throw new ProblemException(409, "nothing-to-draw", $"没有“{state.Title()}”的问题可抽。");

        var today = Formats.DayOf(clock.GetUtcNow());
        var drawn = new Inspection
        {
            AreaId = area,
            Kind = request.Kind,
            Number = await Next(area, request.Kind, today.Year, ct),
            DrawnOn = today,
            DrawnBy = caller.Name,
            Seed = request.Seed.Length > 0 ? request.Seed : Draw.NewSeed(),
            Wanted = request.Wanted,
            IsPercent = request.IsPercent,
            Population = from.Count,
            Size = Draw.Size(from.Count, request.Wanted, request.IsPercent),
        };
        db.Inspections.Add(drawn);
        await db.SaveChangesAsync(ct);
        await db.AddMany(Draw.Order(drawn.Seed, from.Keys).Select((x, i) => new InspectionItem
        {
            AreaId = area,
            InspectionId = drawn.Id,
            ProblemId = from[x.Number].Id,
            Number = x.Number,
            Digest = x.Digest,
            Rank = i + 1,
            IsDrawn = i < drawn.Size,
            Step = from[x.Number].Step,
        }), ct);
        return drawn.Id;
    }

    private async Task<string> Next(int area, InspectionKind kind, int year, CancellationToken ct)
    {
        var place = (await areas.All(ct)).First(a => a.Id == area);
        var head = $"{(place.Code.Length > 0 ? place.Code : place.Name)}-{year}-{(kind == InspectionKind.Closed ? 'C' : 'F')}";
        return $"{head}{await db.Inspections.CountAsync(i => i.AreaId == area && i.Number.StartsWith(head), ct) + 1:00}";
    }
}
