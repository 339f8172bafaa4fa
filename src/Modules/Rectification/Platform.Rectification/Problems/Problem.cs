using Platform.Kernel.Data;
using Platform.Kernel.Sheets;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Problems;

/// <summary>
/// A problem of one project in one class. Numbers open it and keep it up to date; they never close it. Only one stands
/// open per project and class.
/// </summary>
[Title("问题")]
internal sealed class Problem : Owned
{
    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>The project's name as of the last evaluation.</summary>
    [Title("项目名称")]
    public string ProjectName { get; set; } = "";

    /// <summary>The name folded, for search.</summary>
    public string ProjectFolded { get; set; } = "";

    [Title("问题类别")]
    public ProblemClass Class { get; set; }

    /// <summary>0 while it is open; a closed one is numbered, so that the unique index lets a new one open beside it.</summary>
    [Title("销号轮次")]
    public int Round { get; set; }

    [Title("发现日期")]
    public DateOnly OpenedOn { get; set; }

    /// <summary>The number that opened it, as it then was.</summary>
    public OpeningNumber Opening { get; set; } = new();

    /// <summary>The rule of the figure that presses most now, or did last.</summary>
    public string LeadingRule { get; set; } = "";

    /// <summary>Overdue since this day; null where nothing is overdue.</summary>
    [Title("超期起算日")]
    public DateOnly? Since { get; set; }

    /// <summary>The largest sum at stake among its figures, 分: figures of one class speak of the same money, so they are not added.</summary>
    [Title("涉及金额（元）")]
    public long MoneyFen { get; set; }

    /// <summary>Families concerned, each once.</summary>
    [Title("涉及户数")]
    public int Households { get; set; }

    /// <summary>The first day on which none of its numbers was a problem any more; null while one is.</summary>
    [Title("数字恢复正常")]
    public DateOnly? HealthySince { get; set; }

    /// <summary>Whether its numbers are healthy and only the strike-off is missing.</summary>
    public ProblemState State => HealthySince is null ? ProblemState.Open : ProblemState.Healthy;

    /// <summary>Opens a problem by the figure that presses most.</summary>
    public static Problem Open(int areaId, Verdict verdict, DateOnly asOf)
    {
        var opener = verdict.Figures.Where(f => f.Met).OrderByDescending(f => Overdue.Days(f.Reading.Since, asOf))
            .ThenByDescending(f => f.Reading.MoneyFen).ThenByDescending(f => f.Reading.Households.Count).First();
        return new()
        {
            AreaId = areaId,
            ProjectId = verdict.ProjectId,
            Class = verdict.Class,
            OpenedOn = asOf,
            Opening = OpeningNumber.Of(opener, asOf),
        };
    }

    /// <summary>Brings the ledger's columns in line with the figures.</summary>
    /// <param name="figures">All figures of the problem, read today or before.</param>
    /// <param name="households">How many families they concern, each once.</param>
    /// <param name="asOf">The day of the evaluation.</param>
    public void Follow(IReadOnlyList<ProblemFigure> figures, int households, DateOnly asOf)
    {
        var pressing = figures.Where(f => f.Met).OrderByDescending(f => Overdue.Days(f.Since, asOf))
            .ThenByDescending(f => f.MoneyFen).ThenByDescending(f => f.Households).ToList();
        Since = pressing.Min(f => f.Since);
        MoneyFen = pressing.Select(f => f.MoneyFen).DefaultIfEmpty().Max();
        Households = households;
        LeadingRule = pressing.Count > 0 ? pressing[0].Rule : LeadingRule;
        HealthySince = pressing.Count > 0 ? null : HealthySince ?? asOf;
    }

    /// <summary>Takes over the project's name.</summary>
    public void Call(string projectName) => (ProjectName, ProjectFolded) = (projectName, Fold.Name(projectName));
}
