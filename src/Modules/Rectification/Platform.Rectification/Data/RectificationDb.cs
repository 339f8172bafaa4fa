using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Rectification.Duties;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification.Data;

/// <summary>Schema <c>rectification</c>.</summary>
public sealed class RectificationDb(DbContextOptions<RectificationDb> options) : ModuleDb(options)
{
    internal DbSet<ProblemRule> Rules => Set<ProblemRule>();

    internal DbSet<Problem> Problems => Set<Problem>();

    internal DbSet<ProblemFigure> Figures => Set<ProblemFigure>();

    internal DbSet<ProblemHousehold> Households => Set<ProblemHousehold>();

    internal DbSet<Evaluation> Evaluations => Set<Evaluation>();

    internal DbSet<ProjectDuty> Duties => Set<ProjectDuty>();

    internal DbSet<TaskforceBody> Bodies => Set<TaskforceBody>();

    internal DbSet<TaskforceMember> Members => Set<TaskforceMember>();

    internal DbSet<DepartmentDuty> DepartmentDuties => Set<DepartmentDuty>();
}
