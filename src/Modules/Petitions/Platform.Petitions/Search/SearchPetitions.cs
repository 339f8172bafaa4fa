using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Kernel.Sheets;
using Platform.Petitions.Data;
using Platform.Portal;

namespace Platform.Petitions.Search;

/// <summary>Petitions by petitioner, project, kind or claim, for the one search box.</summary>
internal sealed class SearchPetitions(PetitionsDb db) : ISearch
{
    public string Title => "信访事项";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var folded = Fold.Name(words);
        if (folded.Length == 0) return [];
        var found = await db.Petitions.AsNoTracking().Where(p => p.Folded.Contains(folded))
            .OrderByDescending(p => p.RegisteredOn).ThenBy(p => p.Id).Take(most)
            .Select(p => new { p.Id, p.AreaId, p.Petitioner, p.Kind, p.RegisteredOn, p.ProjectName }).ToListAsync(ct);
        return [.. found.Select(p => new Hit(
            $"{p.Petitioner}：{p.Kind}", string.Join(" · ", new[] { Formats.Date(p.RegisteredOn), p.ProjectName }.Where(w => w.Length > 0)),
            $"/petitions/{p.Id}", p.AreaId))];
    }
}
