namespace Platform.Projects.Contracts;

/// <summary>Column keys of the two sheets that Projects owns, for modules that look across sheets.</summary>
public static class SurveyKeys
{
    /// <summary>Name of the project, on every sheet that names one.</summary>
    public const string Project = "project";

    /// <summary>Code of the project.</summary>
    public const string ProjectCode = "projectCode";

    /// <summary>Code of the household, on every sheet that names one.</summary>
    public const string Household = "household";

    /// <summary>The expropriated person.</summary>
    public const string Person = "person";

    /// <summary>Compensation mode, one of <see cref="SurveyWords.Mode"/>.</summary>
    public const string Mode = "mode";

    /// <summary>Area: of a household expropriated, of a project to be expropriated, of a flat built; 0.01 ㎡.</summary>
    public const string Area = "area";

    /// <summary>Day an agreement was signed.</summary>
    public const string Signed = "signed";

    /// <summary>Day or month the old house was vacated.</summary>
    public const string Moved = "moved";
}
