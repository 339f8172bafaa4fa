using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Households;

namespace Platform.Projects.Intake;

/// <summary>The stored households as 被征收户 prints them.</summary>
internal sealed class StoredHouseholds(ProjectsDb db) : IStoredRows
{
    private static readonly StoredColumn<Household>[] Columns =
    [
        new(SurveyKeys.Household, nameof(Household.Code), h => h.Code),
        new(SurveyKeys.Person, nameof(Household.Name), h => h.Name),
        new("idNumber", nameof(Household.IdNumber), h => h.IdNumber),
        new("phone", nameof(Household.Phone), h => h.Phone),
        new("address", nameof(Household.Address), h => h.Address),
        new("certificate", nameof(Household.Certificate), h => h.Certificate),
        new("use", nameof(Household.Use), h => $"{h.Use}"),
        new("certifiedArea", nameof(Household.RegisteredDm2), h => h.RegisteredDm2),
        new("unregisteredArea", nameof(Household.UnregisteredDm2), h => h.UnregisteredDm2),
        new(SurveyKeys.Area, nameof(Household.AreaDm2), h => h.AreaDm2),
        new("persons", nameof(Household.Persons), h => h.Persons),
        new("signing", nameof(Household.Signed), h => h.Signed ? "signed" : "unsigned"),
        new(SurveyKeys.Signed, nameof(Household.SignedOn), h => h.SignedOn),
        new(SurveyKeys.Mode, nameof(Household.Mode), h => $"{h.Mode}"),
        new(SurveyKeys.Moved, nameof(Household.MovedOn), h => h.MovedOn),
        new("compensation", nameof(Household.CompensationFen), h => h.CompensationFen),
        new("transition", nameof(Household.Turnover), h => h.Turnover ? "turnover" : "self"),
        new("term", nameof(Household.TermMonths), h => h.TermMonths),
        new("special", nameof(Household.Groups), h => h.Groups),
        new("remark", nameof(Household.Remark), h => h.Remark),
    ];

    public string Kind => SurveyKinds.Households;

    public async Task<IReadOnlyList<Guid>> Ids(int areaId, Guid? projectId, CancellationToken ct) => await db.Households.AsNoTracking()
        .Where(h => h.AreaId == areaId && (projectId == null || h.ProjectId == projectId)).OrderBy(h => h.ProjectId).ThenBy(h => h.Code).Select(h => h.Id).ToListAsync(ct);

    public Task Mark(int areaId, IReadOnlyList<Guid> ids, bool removed, CancellationToken ct) => db.MarkRemoved<Household>(areaId, ids, removed, ct);

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        var names = await db.Projects.AsNoTracking().Where(p => p.AreaId == part.AreaId).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        StoredColumn<Household>[] columns = [.. Columns, new(SurveyKeys.Project, nameof(Household.ProjectId), h => names.GetValueOrDefault(h.ProjectId))];
        foreach (var household in await db.Households.AsNoTracking().Where(h => h.AreaId == part.AreaId && part.Ids.Contains(h.Id)).ToListAsync(ct))
            part.Put(household.Id, db.Word, household, columns);
    }
}
