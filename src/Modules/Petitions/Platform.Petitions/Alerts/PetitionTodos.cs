using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Figures;
using Platform.Petitions.Data;
using Platform.Petitions.Register;
using Platform.Portal;

namespace Platform.Petitions.Alerts;

/// <summary>Petitions whose reply is overdue or due within seven days.</summary>
internal sealed class PetitionTodos(PetitionsDb db, AreaMap areas, TimeProvider clock) : ITodos
{
    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        var today = Formats.DayOf(clock.GetUtcNow());
        var urgent = db.Petitions.AsNoTracking().By(today).Where(Standings.IsUrgent(today, PetitionFilter.WarnDays));
        var first = await urgent.OrderBy(p => p.DeadlineOn).ThenBy(p => p.Id).Take(most)
            .Select(p => new { p.AreaId, p.Id, p.Petitioner, p.Kind, p.ProjectName, p.DeadlineOn }).ToListAsync(ct);
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        return new(
            "信访事项答复", "/petitions?status=urgent", await urgent.CountAsync(ct),
            [.. first.Select(p => new Todo(
                $"{p.Petitioner}：{p.Kind}", string.Join(" · ", new[] { names[p.AreaId], p.ProjectName }.Where(w => w.Length > 0)),
                $"/petitions/{p.Id}", today.DayNumber - p.DeadlineOn!.Value.DayNumber))]);
    }
}
