using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Households;

namespace Platform.Projects.Intake;

/// <summary>The stored projects and households that a sheet is judged by.</summary>
internal sealed class KnownProjects(ProjectsDb db) : IKnownFacts
{
    public async Task Load(int areaId, SurveyKnown known, CancellationToken ct)
    {
        var projects = await db.Projects.AsNoTracking().Where(p => p.AreaId == areaId)
            .Select(p => new { p.Id, p.Code, p.Name, p.DecidedOn, p.CompletedOn }).ToListAsync(ct);
        foreach (var p in projects)
        {
            var fact = new KnownProject(p.Name, p.DecidedOn, p.CompletedOn, p.Code);
            known.Projects[Fold.Name(p.Name)] = fact;
            if (p.Code.Length > 0) known.Projects.TryAdd(p.Code, fact);
        }

        var names = projects.ToDictionary(p => p.Id, p => p.Name);
        var households = db.Households.AsNoTracking().Where(h => h.AreaId == areaId)
            .Select(h => new { h.Code, h.Name, h.ProjectId, h.Mode, Hash = EF.Property<string>(h, PersonalModel.HashOf(nameof(Household.IdNumber))) });
        await foreach (var h in households.AsAsyncEnumerable().WithCancellation(ct))
            known.Households[h.Code] = new(h.Code, h.Name, names.GetValueOrDefault(h.ProjectId), WordOf(h.Mode), IdHash: h.Hash is "" ? null : h.Hash);
    }

    private static string WordOf(CompensationMode mode) => mode switch
    {
        CompensationMode.Exchange => "exchange",
        CompensationMode.Existing => "existing",
        CompensationMode.Cash => "cash",
        CompensationMode.Voucher => "voucher",
        _ => "none",
    };
}
