using Platform.Kernel.Data.Providers;

namespace Platform.Projects.Data;

internal sealed class ProjectsDbFactory() : DesignTimeFactory<ProjectsDb>("projects", o => new ProjectsDb(o));
