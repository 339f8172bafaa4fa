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
    public string Kind => SurveyKinds.Petitions;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        var projects = (await mediator.Send(new ProjectsOf(take.AreaId), ct)).Or([])
            .GroupBy(p => Fold.Name(p.Name)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        RefuseTooEarly(take, projects);
        var stored = await db.Petitions.IgnoreQueryFilters(["removed"]).Where(p => p.AreaId == take.AreaId).ToDictionaryAsync(p => p.Key, ct);
        var keys = new PetitionKey();
        foreach (var row in take.Rows)
        {
            var project = row.Text(SurveyKeys.Project) is { } name ? projects[Fold.Name(name)] : null;
            var registered = row.Date("registered") ?? throw new InvalidOperationException($"Row {row.Number} is good without its required day.");
            var key = keys.Next(registered, row.Text(SurveyKeys.Person), project?.Id, row.Text("category"));
            if (!stored.TryGetValue(key, out var petition))
            {
                stored[key] = petition = new() { AreaId = take.AreaId, Key = key };
                db.Petitions.Add(petition);
            }
            petition.Fill(row, registered, project);
        }
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }

    // A petition may concern no project; one that it names has to be stored.
    private static void RefuseTooEarly(SheetTake take, Dictionary<string, ProjectFact> projects)
    {
        string[] missing = [.. take.Rows.Select(r => r.Text(SurveyKeys.Project)).OfType<string>().Where(n => !projects.ContainsKey(Fold.Name(n))).Distinct()];
        if (missing.Length == 0) return;
        var more = missing.Length > 5 ? $"等 {missing.Length} 个" : "";
        throw new ProblemException(
            409, "sheet-too-early", $"请先提交“征收项目”表，再提交“{take.Sheet.Name}”：{string.Join('、', missing.Take(5))}{more}还没有入库。");
    }
}
