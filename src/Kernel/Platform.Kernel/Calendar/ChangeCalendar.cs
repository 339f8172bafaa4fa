using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Calendar;

/// <summary>Says that a day in an area, and in those below, is not what the notice says.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Date">The day.</param>
/// <param name="Works">Whether it is worked there.</param>
/// <param name="Name">Why.</param>
/// <param name="Source">The document that says so.</param>
public sealed record ChangeCalendar(int AreaId, DateOnly Date, bool Works, string Name, string Source) : ICommand<Guid>;

internal sealed class ChangeCalendarValidator : AbstractValidator<ChangeCalendar>
{
    public ChangeCalendarValidator()
    {
        RuleFor(c => c.Date).InclusiveBetween(new(2015, 1, 1), new(2099, 12, 31)).WithMessage("请填写 2015 年以来的一个日期。").OverridePropertyName("date");
        RuleFor(c => c.Name).NotEmpty().WithMessage("请填写事由，例如：防汛应急停止办公。").MaximumLength(60).WithMessage("事由最多 60 字。").OverridePropertyName("name");
        RuleFor(c => c.Source).NotEmpty().WithMessage("请填写依据文件的名称和文号。").MaximumLength(200).WithMessage("依据文件最多 200 字。").OverridePropertyName("source");
    }
}

internal sealed class ChangeCalendarHandler(PlatformDb db, WorkingDays days, Caller caller) : IRequestHandler<ChangeCalendar, Guid>
{
    public async Task<Guid> Handle(ChangeCalendar request, CancellationToken cancellationToken)
    {
        if (!caller.May(HousePermissions.KeepCalendar)) throw Problem.Denied(HousePermissions.KeepCalendar.Title);
        var row = await db.CalendarChanges.IgnoreQueryFilters(["removed"]).FirstOrDefaultAsync(c => c.AreaId == request.AreaId && c.Date == request.Date, cancellationToken);
        if (row is { Removed: false }) throw Problem.Invalid([new("date", "本地区这一天已有变更，请先删除原来的，再重新填写。")]);
        if ((await days.Of(request.AreaId, cancellationToken)).Works(request.Date) is { IsKnown: true } now && now.Value == request.Works)
            throw Problem.Invalid([new("date", request.Works ? "这一天本来就上班，不需要变更。" : "这一天本来就放假，不需要变更。")]);

        // A day has one row in an area, so one that was taken back comes again.
        if (row is null) db.CalendarChanges.Add(row = new() { AreaId = request.AreaId, Date = request.Date });
        (row.Removed, row.Works, row.Name, row.Source) = (false, request.Works, request.Name.Trim(), request.Source.Trim());
        return row.Id;
    }
}
