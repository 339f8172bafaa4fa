using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Petitions.Register;

internal static class FillPetition
{
    /// <summary>Writes a sheet's row into the petition; what the row leaves blank becomes blank.</summary>
    public static void Fill(this Petition to, SheetRow row, DateOnly registered, ProjectFact? project)
    {
        to.Removed = false;
        to.RegisteredOn = registered;
        to.Petitioner = row.Text(SurveyKeys.Person) ?? "";
        to.People = row.Int("persons");
        to.Form = row.Text("form") ?? "";
        to.Place = row.Text("county") ?? "";
        (to.ProjectId, to.ProjectName) = (project?.Id, project?.Name ?? "");
        to.Kind = row.Text("category") ?? "";
        to.Claim = row.Text("appeal") ?? "";
        to.ForwardedOn = row.Date("referred");
        to.AcceptedOn = row.Date("accepted");
        to.DueOn = row.Date("due");
        to.ExtendedTo = row.Date("extended");
        to.DeadlineOn = to.ExtendedTo ?? to.DueOn;
        to.RepliedOn = row.Date("replied");
        to.Finding = row.Text("finding") ?? "";
        to.Outcome = row.Text("opinion") ?? "";
        to.State = row.Text("status") ?? "";
        to.Satisfaction = row.Text("satisfaction") ?? "";
        to.Unit = row.Text("responsible") ?? "";
        to.Remark = row.Text("remark") ?? "";
        to.Folded = Fold.Name($"{to.Petitioner}|{to.ProjectName}|{to.Kind}|{to.Claim}");
    }
}
