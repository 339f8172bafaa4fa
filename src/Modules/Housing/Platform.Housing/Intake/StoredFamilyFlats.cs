using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Families;
using Platform.Housing.Stated;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Housing.Intake;

/// <summary>Housing's columns of 被征收户 as they are stored.</summary>
internal sealed class StoredEntitlements(HousingDb db) : IStoredSheet
{
    private static readonly StoredColumn<Entitlement>[] Columns =
    [
        new("flatsDue", nameof(Entitlement.FlatsDue), e => e.FlatsDue), new("estate", nameof(Entitlement.Estate), e => e.Estate),
        new("flats", nameof(Entitlement.Flats), e => e.Flats), new("handover", nameof(Entitlement.HandedOverOn), e => e.HandedOverOn),
    ];

    public string Kind => SurveyKinds.Households;

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        foreach (var entitlement in await db.Entitlements.AsNoTracking().Where(e => e.AreaId == part.AreaId && part.Ids.Contains(e.HouseholdId)).ToListAsync(ct))
            part.Put(entitlement.HouseholdId, db.Word, entitlement, Columns);
    }
}

/// <summary>The 安置房（套） columns of 征收项目 as they are stored.</summary>
internal sealed class StoredProjectFlats(HousingDb db) : IStoredSheet
{
    private static readonly StoredColumn<StatedFlats>[] Columns =
    [
        new("flatsDue", nameof(StatedFlats.Due), s => s.Due), new("flatsBuilt", nameof(StatedFlats.Built), s => s.Built),
        new("flatsAllocated", nameof(StatedFlats.Allocated), s => s.Allocated), new("flatsGap", nameof(StatedFlats.Gap), s => s.Gap),
    ];

    public string Kind => SurveyKinds.Projects;

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        foreach (var stated in await db.StatedFlats.AsNoTracking().Where(s => s.AreaId == part.AreaId && part.Ids.Contains(s.ProjectId)).ToListAsync(ct))
            part.Put(stated.ProjectId, db.Word, stated, Columns);
    }
}
