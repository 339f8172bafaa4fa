using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Contracts;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Platform.Petitions.Data;
using Platform.Projects.Contracts;

namespace Platform.Petitions.Register;

/// <summary>Takes the rows of 信访事项.</summary>
internal sealed class TakePetitions(PetitionsDb db, IMediator mediator) : ISheetTaker
{
    private static readonly string[] KeyWords = ["registered", SurveyKeys.Person, SurveyKeys.Project, "category"];

    public string Kind => SurveyKinds.Petitions;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        var projects = (await mediator.Send(new ProjectsOf(take.AreaId), ct)).Or([])
            .GroupBy(p => Fold.Name(p.Name)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        RefuseTooEarly(take, projects);
        var stored = await db.Petitions.IgnoreQueryFilters(["removed"]).Where(p => p.AreaId == take.AreaId).ToDictionaryAsync(p => p.Key, ct);
        var marked = take.Sheet.Rows.Select(r => r.RecordId).OfType<Guid>().ToHashSet();
        var byId = stored.Values.ToDictionary(p => p.Id);
        var keys = new PetitionKey();
        var lines = take.Rows.Select(r => Read(r, projects, KeyOf)).ToList();
        var named = lines.Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        var corrected = Corrected(lines.Where(l => !take.Sheet.IsCopy && !stored.ContainsKey(l.Key)), stored.Values.Where(p => !p.Removed && !named.Contains(p.Key)));
        foreach (var line in lines)
        {
            var petition = line.Row.RecordId is { } id ? byId[id] : stored.GetValueOrDefault(line.Key);
            if (petition is null && !corrected.TryGetValue(line, out petition)) db.Petitions.Add(petition = new() { AreaId = take.AreaId });
            petition.Key = line.Key;
            petition.Fill(line.Row, line.On, line.Project);
            take.Took(petition.Id);
        }
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));

        // A row of a working copy keeps its key while its words are kept; else, and if it is new, it comes after its equals.
        string KeyOf(SheetRow row, ProjectFact? project, DateOnly on)
        {
            if (row.RecordId is { } id && !Array.Exists(KeyWords, row.Matched)) return byId[id].Key;
            string key;
            do key = keys.Next(on, row.Text(SurveyKeys.Person), project?.Id, row.Text("category"));
            while (stored.TryGetValue(key, out var other) && other.Id != row.RecordId && (row.RecordId is not null || marked.Contains(other.Id)));
            return key;
        }
    }

    private static Line Read(SheetRow row, Dictionary<string, ProjectFact> projects, Func<SheetRow, ProjectFact?, DateOnly, string> keyOf)
    {
        var project = row.Text(SurveyKeys.Project) is { } name ? projects[Fold.Name(name)] : null;
        var on = row.Date("registered") ?? throw new InvalidOperationException($"Row {row.Number} is good without its required day.");
        return new(row, project, on, keyOf(row, project, on));
    }

    // One of the four words by which a petition is known was mended, and the claim is the same.
    private static IReadOnlyDictionary<Line, Petition> Corrected(IEnumerable<Line> unknown, IEnumerable<Petition> left) => Corrections.Pair(
        unknown, left,
        (l => l.Claim.Length == 0 ? null : (l.Person, l.Project?.Id, l.Kind, l.Claim), p => (p.Petitioner, p.ProjectId, p.Kind, p.Claim)),
        (l => l.Claim.Length == 0 ? null : (l.On, l.Person, l.Project?.Id, l.Claim), p => (p.RegisteredOn, p.Petitioner, p.ProjectId, p.Claim)),
        (l => l.Claim.Length == 0 ? null : (l.On, l.Kind, l.Project?.Id, l.Claim), p => (p.RegisteredOn, p.Kind, p.ProjectId, p.Claim)),
        (l => l.Claim.Length == 0 ? null : (l.On, l.Person, l.Kind, l.Claim), p => (p.RegisteredOn, p.Petitioner, p.Kind, p.Claim)));

    // A petition may concern no project; one that it names has to be stored.
    private static void RefuseTooEarly(SheetTake take, Dictionary<string, ProjectFact> projects)
    {
        string[] missing = [.. take.Rows.Select(r => r.Text(SurveyKeys.Project)).OfType<string>().Where(n => !projects.ContainsKey(Fold.Name(n))).Distinct()];
        if (missing.Length == 0) return;
        var more = missing.Length > 5 ? $"等 {missing.Length} 个" : "";
        throw new ProblemException(
            409, "sheet-too-early", $"请先提交“征收项目”表，再提交“{take.Sheet.Name}”：{string.Join('、', missing.Take(5))}{more}还没有入库。");
    }

    private sealed record Line(SheetRow Row, ProjectFact? Project, DateOnly On, string Key)
    {
        public string Person => Row.Text(SurveyKeys.Person) ?? "";

        public string Kind => Row.Text("category") ?? "";

        public string Claim => Row.Text("appeal") ?? "";
    }
}
