using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Rectification.Duties;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Data;

/// <summary>Schema <c>rectification</c>.</summary>
public sealed class RectificationDb : ModuleDb
{
    /// <summary>The context of the running house.</summary>
    public RectificationDb(DbGround ground)
        : base(ground)
    {
    }

    /// <summary>The context for making migrations.</summary>
    public RectificationDb(DbContextOptions<RectificationDb> options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    public override string Word => "rectification";

    internal DbSet<ProblemRule> Rules => Set<ProblemRule>();

    internal DbSet<Problem> Problems => Set<Problem>();

    internal DbSet<ProblemFigure> Figures => Set<ProblemFigure>();

    internal DbSet<ProblemHousehold> Households => Set<ProblemHousehold>();

    internal DbSet<Evaluation> Evaluations => Set<Evaluation>();

    internal DbSet<ProjectDuty> Duties => Set<ProjectDuty>();
}
