namespace Platform.Funding;

/// <summary>The page of a project, which the module of the projects keeps.</summary>
internal static class ProjectLink
{
    public static string To(Guid projectId) => $"/projects/{projectId}";
}
