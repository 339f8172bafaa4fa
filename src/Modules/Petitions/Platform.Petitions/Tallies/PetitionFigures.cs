using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Petitions.Data;
using Platform.Petitions.Register;

namespace Platform.Petitions.Tallies;

/// <summary>The group <c>petitions</c>: how many, how they stand, what they are about.</summary>
internal sealed class PetitionFigures(PetitionsDb db) : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var petitions = await db.Petitions.AsNoTracking().Where(p => p.AreaId == areaId).By(asOf)
            .Select(p => new PetitionDays(p.Kind, p.AcceptedOn, p.DeadlineOn, p.RepliedOn)).ToListAsync(ct);
        return Of(PetitionTally.Of(petitions, asOf), asOf);
    }

    internal static IReadOnlyList<Figure> Of(PetitionTally tally, DateOnly asOf)
    {
        var list = "/petitions?asOf=" + asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return
        [
            Count("total", "信访事项", tally.Total, list),
            Count("replied", "已答复", tally.Replied, list + "&status=replied"),
            Count("openInTime", "期限内办理", tally.InTime, list + "&status=intime"),
            Count("openOverdue", "超期未答复", tally.Overdue, list + "&status=overdue"),
            Count("notAccepted", "未受理", tally.NotAccepted, list + "&status=unaccepted"),
            .. tally.ByKind.Select(k => Kind(k.Kind, k.Count, list)),
        ];
    }

    private static Figure Kind(string kind, int count, string list)
    {
        var name = kind.Length == 0 ? PetitionFilter.NoKind : kind;

        // A dot in a figure's name goes one level deeper, and a county may write one.
        return Count("byKind." + name.Replace('.', '．'), name, count, $"{list}&kind={Uri.EscapeDataString(name)}");
    }

    private static Figure Count(string name, string title, int count, string rows) =>
        new("petitions", name, title, FigureUnit.Count, count, Rows: rows);
}
