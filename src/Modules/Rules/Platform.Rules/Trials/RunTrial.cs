using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Engine;
using Platform.Rules.Policies;

namespace Platform.Rules.Trials;

/// <summary>What a version would cost an area, against what holds without it, by month and project. Nothing is written.</summary>
/// <param name="AreaId">The area whose families are taken.</param>
/// <param name="PolicyId">The version, usually a draft: the area's own, or one published above it.</param>
/// <param name="From">First month.</param>
/// <param name="Months">How many months, 1 to 60.</param>
/// <exception cref="ProblemException"><c>not-found</c>; <c>trial-kind</c>: it is not on the monthly fee.</exception>
internal sealed record RunTrial(int AreaId, Guid PolicyId, DateOnly From, int Months) : IQuery<Trial>;

internal sealed class RunTrialHandler(RulesDb db, PolicyBook book, PolicyProjects projects, StoryBook stories) : IRequestHandler<RunTrial, Trial>
{
    public async Task<Trial> Handle(RunTrial request, CancellationToken cancellationToken)
    {
        if (db.AreasFor(request.AreaId).Count == 0) throw Problem.NotFound();
        if (request.Months is < 1 or > 60 || request.From.Year is < 1990 or > 2100) throw Problem.Invalid([new("from", "试算从 1990 年到 2100 年，一次 1 到 60 个月。")]);
        var row = await book.Find(request.PolicyId, cancellationToken);
        if (row.Kind != PolicyKind.TransitionalFee) throw new ProblemException(409, "trial-kind", "只有过渡安置费可以按月试算。");
        Guid? project = row.ProjectId == Guid.Empty ? null : row.ProjectId;
        var holding = (await book.Holding(request.AreaId, row.Kind, project, book.Today, cancellationToken)).Select(h => h.Policy()).ToList();
        var proposed = holding.Where(h => h.Layer != row.Layer).Append(row.Policy()).ToList();
        var names = (await projects.Of(request.AreaId, cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        var sums = new TrialSums(request.From, request.Months, new(holding), new(proposed));
        foreach (var (household, story) in await stories.Of(request.AreaId, project, cancellationToken)) sums.Add(household, story);
        return sums.Finish(names);
    }
}

/// <summary>What was found. Money is in 分.</summary>
/// <param name="Projects">Each project, those with the greatest difference first.</param>
/// <param name="Months">Each month over all projects.</param>
/// <param name="Touched">The families whom the change touches, those with the greatest difference first.</param>
/// <param name="Refused">Families of whom one of the two rules makes no sum: why, and how many. They are in no sum.</param>
internal sealed record Trial(
    IReadOnlyList<TrialProject> Projects, IReadOnlyList<TrialMonth> Months, IReadOnlyList<TrialFamily> Touched, IReadOnlyList<TrialRefusal> Refused)
{
    /// <summary>Families of whom both rules make a sum.</summary>
    public int Families => Projects.Sum(p => p.Families);

    /// <summary>Families whom the change touches in these months.</summary>
    public int Affected => Projects.Sum(p => p.Affected);

    /// <summary>What it costs without the change.</summary>
    public long BeforeFen => Projects.Sum(p => p.BeforeFen);

    /// <summary>What it costs with it.</summary>
    public long AfterFen => Projects.Sum(p => p.AfterFen);
}

/// <summary>One project.</summary>
/// <param name="Id">The project.</param>
/// <param name="Name">Its name.</param>
/// <param name="Families">Families of whom both rules make a sum.</param>
/// <param name="Affected">Those whom the change touches.</param>
/// <param name="Before">分 of each month without the change.</param>
/// <param name="After">分 of each month with it.</param>
internal sealed record TrialProject(Guid Id, string Name, int Families, int Affected, IReadOnlyList<long> Before, IReadOnlyList<long> After)
{
    /// <summary>All months.</summary>
    public long BeforeFen => Before.Sum();

    /// <summary>All months.</summary>
    public long AfterFen => After.Sum();
}

/// <summary>One month over all projects.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="BeforeFen">分 without the change.</param>
/// <param name="AfterFen">分 with it.</param>
internal sealed record TrialMonth(DateOnly Month, long BeforeFen, long AfterFen);

/// <summary>One family whom the change touches.</summary>
/// <param name="Id">The household.</param>
/// <param name="ProjectId">Its project.</param>
/// <param name="Code">户编号.</param>
/// <param name="Name">被征收人.</param>
/// <param name="BeforeFen">分 over all months without the change.</param>
/// <param name="AfterFen">分 with it.</param>
internal sealed record TrialFamily(Guid Id, Guid ProjectId, string Code, string Name, long BeforeFen, long AfterFen);

/// <summary>Why families could not be reckoned.</summary>
/// <param name="Code">A <see cref="FaultCodes"/>.</param>
/// <param name="Text">What is missing, Chinese.</param>
/// <param name="Families">How many.</param>
internal sealed record TrialRefusal(string Code, string Text, int Families);
