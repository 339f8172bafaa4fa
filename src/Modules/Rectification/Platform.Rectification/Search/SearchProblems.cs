using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Kernel.Sheets;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Search;

/// <summary>Problems by number or project, for the one search box.</summary>
internal sealed class SearchProblems(RectificationDb db) : ISearch
{
    public string Title => "问题台账";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var (number, folded) = (words.Trim(), Fold.Name(words));
        if (folded.Length == 0) return [];
        var found = await db.Problems.AsNoTracking().Where(p => p.Number.StartsWith(number) || p.ProjectFolded.Contains(folded))
            .OrderBy(p => p.State).ThenBy(p => p.Number).ThenBy(p => p.Id).Take(most).ToListAsync(ct);
        return [.. found.Select(p => new Hit($"{p.Number} {p.ClassTitle}", $"{p.ProjectName} · {p.State.Title()}", $"/rectification/{p.Id}", p.AreaId))];
    }
}
