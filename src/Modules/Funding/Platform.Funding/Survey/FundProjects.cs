using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Funding.Survey;

internal static class FundProjects
{
    /// <summary>Two figures rounded to 0.01 万元 and their difference may show this much, in 分.</summary>
    public const long RoundingFen = 20_000;

    /// <summary>A fund must belong to a project of the file, or of the county where the file lists none.</summary>
    public static void Tie(SheetRow row, SurveyFile file, ISurveyKnown known)
    {
        var listed = file.Has(SurveyKinds.Projects);
        if (row.Text(SurveyKeys.Project) is not { } name || (!listed && !known.HasProjects && !file.Has(SurveyKinds.Households)))
        {
            return;
        }

        var from = listed ? SurveyKinds.Projects : SurveyKinds.Households;
        var usual = file.Names(from, SurveyKeys.Project, listed ? SurveyKeys.ProjectCode : null).Find(name, known);
        if (usual is not null)
        {
            row.Replace(SurveyKeys.Project, usual);
        }
        else
        {
            row.Reject(SurveyKeys.Project, "project-unknown", $"征收项目表中没有这个项目：{name}");
        }
    }
}
