using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Petitions.Data;
using Platform.Petitions.Register;

namespace Platform.Petitions.Tallies;

/// <summary>The petitions under the figures of this module, by the day of registration and what they are about; nobody's name.</summary>
internal sealed class PetitionRows(PetitionsDb db) : IFigureRows
{
    public async Task<IReadOnlyList<FigureRow>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var petitions = await db.Petitions.AsNoTracking().Where(p => p.AreaId == areaId).By(asOf).OrderBy(p => p.RegisteredOn).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.RegisteredOn, p.Kind, p.AcceptedOn, p.DeadlineOn, p.RepliedOn }).ToListAsync(ct);
        return [.. petitions.SelectMany(p => Names(Standings.On(asOf, p.AcceptedOn, p.DeadlineOn, p.RepliedOn))
            .Select(name => new FigureRow("petitions", name, p.Id, $"{p.RegisteredOn:yyyy-MM-dd} 登记", p.Kind, 1)))];
    }

    private static string[] Names(Standing standing) => standing switch
    {
        Standing.Replied => ["total", "replied"],
        Standing.InTime => ["total", "openInTime"],
        Standing.Overdue => ["total", "openOverdue"],
        _ => ["total", "notAccepted"],
    };
}
