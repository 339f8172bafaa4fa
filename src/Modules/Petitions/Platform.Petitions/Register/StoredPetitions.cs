using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Uploads;
using Platform.Petitions.Data;
using Platform.Projects.Contracts;

namespace Platform.Petitions.Register;

/// <summary>The stored petitions as 信访事项 prints them.</summary>
internal sealed class StoredPetitions(PetitionsDb db, IMediator mediator) : IStoredRows
{
    private static readonly StoredColumn<Petition>[] Columns =
    [
        new("registered", nameof(Petition.RegisteredOn), p => p.RegisteredOn),
        new(SurveyKeys.Person, nameof(Petition.Petitioner), p => p.Petitioner),
        new("persons", nameof(Petition.People), p => p.People),
        new("form", nameof(Petition.Form), p => p.Form),
        new("county", nameof(Petition.Place), p => p.Place),
        new("category", nameof(Petition.Kind), p => p.Kind),
        new("appeal", nameof(Petition.Claim), p => p.Claim),
        new("referred", nameof(Petition.ForwardedOn), p => p.ForwardedOn),
        new("accepted", nameof(Petition.AcceptedOn), p => p.AcceptedOn),
        new("due", nameof(Petition.DueOn), p => p.DueOn),
        new("extended", nameof(Petition.ExtendedTo), p => p.ExtendedTo),
        new("replied", nameof(Petition.RepliedOn), p => p.RepliedOn),
        new("finding", nameof(Petition.Finding), p => p.Finding),
        new("opinion", nameof(Petition.Outcome), p => p.Outcome),
        new("status", nameof(Petition.State), p => p.State),
        new("satisfaction", nameof(Petition.Satisfaction), p => p.Satisfaction),
        new("responsible", nameof(Petition.Unit), p => p.Unit),
        new("remark", nameof(Petition.Remark), p => p.Remark),
    ];

    public string Kind => SurveyKinds.Petitions;

    public async Task<IReadOnlyList<Guid>> Ids(int areaId, Guid? projectId, CancellationToken ct) => await db.Petitions.AsNoTracking()
        .Where(p => p.AreaId == areaId && (projectId == null || p.ProjectId == projectId)).OrderBy(p => p.RegisteredOn).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);

    public Task Mark(int areaId, IReadOnlyList<Guid> ids, bool removed, CancellationToken ct) => db.MarkRemoved<Petition>(areaId, ids, removed, ct);

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        var names = (await mediator.Send(new ProjectsOf(part.AreaId), ct)).Or([]).ToDictionary(p => p.Id, p => p.Name);
        StoredColumn<Petition>[] columns = [.. Columns, new(SurveyKeys.Project, nameof(Petition.ProjectId), p => p.ProjectId is { } id ? names.GetValueOrDefault(id, p.ProjectName) : p.ProjectName)];
        foreach (var petition in await db.Petitions.AsNoTracking().Where(p => p.AreaId == part.AreaId && part.Ids.Contains(p.Id)).ToListAsync(ct))
            part.Put(petition.Id, db.Word, petition, columns);
    }
}
