using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Housing.Flats;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Housing.Intake;

/// <summary>The stored flats, each with its building, as 安置房源 prints them.</summary>
internal sealed class StoredFlatRows(HousingDb db, IMediator mediator) : IStoredRows
{
    private static readonly StoredColumn<Building>[] OfBuilding =
    [
        new("estate", nameof(Building.Estate), b => b.Estate),
        new("building", nameof(Building.Name), b => b.Name),
        new("floors", nameof(Building.Floors), b => b.Floors),
        new("plannedStart", nameof(Building.PlannedStart), b => b.PlannedStart),
        new("started", nameof(Building.StartedOn), b => b.StartedOn),
        new("plannedTop", nameof(Building.PlannedTop), b => b.PlannedTop),
        new("topped", nameof(Building.ToppedOn), b => b.ToppedOn),
        new("plannedBuilt", nameof(Building.PlannedBuilt), b => b.PlannedBuilt),
        new("built", nameof(Building.BuiltOn), b => b.BuiltOn),
        new("plannedDelivery", nameof(Building.PlannedDelivery), b => b.PlannedDelivery),
        new("delivered", nameof(Building.DeliveredOn), b => b.DeliveredOn),
        new("progress", nameof(Building.Progress), b => b.Progress),
    ];

    private static readonly StoredColumn<Flat>[] Columns =
    [
        new("unit", nameof(Flat.Unit), f => f.Unit),
        new("number", nameof(Flat.Room), f => f.Room),
        new("layout", nameof(Flat.Layout), f => f.Layout),
        new(SurveyKeys.Area, nameof(Flat.AreaDm2), f => f.AreaDm2),
        new("allocation", nameof(Flat.HouseholdCode), f => f.HouseholdCode.Length > 0 ? "allocated" : "free"),
        new(SurveyKeys.Household, nameof(Flat.HouseholdCode), f => f.HouseholdCode),
        new(SurveyKeys.Person, nameof(Flat.Person), f => f.Person),
        new("chosen", nameof(Flat.ChosenOn), f => f.ChosenOn),
        new("handover", nameof(Flat.HandedOverOn), f => f.HandedOverOn),
        new("remark", nameof(Flat.Remark), f => f.Remark),
    ];

    public string Kind => SurveyKinds.Flats;

    public async Task<IReadOnlyList<Guid>> Ids(int areaId, Guid? projectId, CancellationToken ct) => await db.Flats.AsNoTracking()
        .Where(f => f.AreaId == areaId && (projectId == null || f.ProjectId == projectId)).OrderBy(f => f.Key).Select(f => f.Id).ToListAsync(ct);

    public Task Mark(int areaId, IReadOnlyList<Guid> ids, bool removed, CancellationToken ct) => db.MarkRemoved<Flat>(areaId, ids, removed, ct);

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        var names = (await mediator.Send(new ProjectsOf(part.AreaId), ct)).Or([]).ToDictionary(p => p.Id, p => p.Name);
        var buildings = await db.Buildings.AsNoTracking().Where(b => b.AreaId == part.AreaId).ToDictionaryAsync(b => b.Id, ct);
        StoredColumn<Flat>[] columns = [.. Columns, new(SurveyKeys.Project, nameof(Flat.ProjectId), f => f.ProjectId is { } id ? names.GetValueOrDefault(id) : null)];
        foreach (var flat in await db.Flats.AsNoTracking().Where(f => f.AreaId == part.AreaId && part.Ids.Contains(f.Id)).ToListAsync(ct))
        {
            part.Put(flat.Id, db.Word, flat, columns);
            if (buildings.GetValueOrDefault(flat.BuildingId) is { } building) part.Put(flat.Id, db.Word, building, OfBuilding);
        }
    }
}
