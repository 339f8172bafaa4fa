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
        to.Petitioner = row.TextOr(SurveyKeys.Person, to.Petitioner);
        to.People = row.IntOr("persons", to.People);
        to.Form = row.TextOr("form", to.Form);
        to.Place = row.TextOr("county", to.Place);
        (to.ProjectId, to.ProjectName) = (project?.Id, project?.Name ?? "");
        to.Kind = row.TextOr("category", to.Kind);
        to.Claim = row.TextOr("appeal", to.Claim);
        to.ForwardedOn = row.DateOr("referred", to.ForwardedOn);
        to.AcceptedOn = row.DateOr("accepted", to.AcceptedOn);
        to.DueOn = row.DateOr("due", to.DueOn);
        to.ExtendedTo = row.DateOr("extended", to.ExtendedTo);
        to.DeadlineOn = to.ExtendedTo ?? to.DueOn;
        to.RepliedOn = row.DateOr("replied", to.RepliedOn);
        to.Finding = row.TextOr("finding", to.Finding);
        to.Outcome = row.TextOr("opinion", to.Outcome);
        to.State = row.TextOr("status", to.State);
        to.Satisfaction = row.TextOr("satisfaction", to.Satisfaction);
        to.Unit = row.TextOr("responsible", to.Unit);
        to.Remark = row.TextOr("remark", to.Remark);
        to.Folded = Fold.Name($"{to.Petitioner}|{to.ProjectName}|{to.Kind}|{to.Claim}");
    }
}
