using Platform.Kernel.Data;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Problems;

/// <summary>
/// An item of the problem ledger (问题台账). Numbers open it, keep it up to date and put it back on the hook; they never strike it off.
/// Of a project and class the numbers keep one, which is part 0; those entered by hand or split off have parts of their own.
/// </summary>
[Title("问题")]
internal sealed class Problem : Owned
{
    /// <summary>County code, year and number of the year: 411221-2022-0001. Never used twice.</summary>
    [Title("编号")]
    public string Number { get; set; } = "";

    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>The project's name as of the last evaluation.</summary>
    [Title("项目名称")]
    [Followed]
    public string ProjectName { get; set; } = "";

    /// <summary>The name folded, for search.</summary>
    [Followed]
    public string ProjectFolded { get; set; } = "";

    [Title("问题类别")]
    public ProblemClass Class { get; set; }

    /// <summary>The county's own class; empty for the four of the document.</summary>
    [Title("本县自定类别")]
    public string OwnClass { get; set; } = "";

    /// <summary>0 for the item that the numbers keep; others of the project and class are numbered from 1.</summary>
    [Title("分项")]
    public int Part { get; set; }

    /// <summary>Where it stands between hook and strike-off; changed by <see cref="StepBook"/> alone.</summary>
    [Title("状态")]
    public ProblemState State { get; set; }

    /// <summary>The day on which it came to where it stands; null where it stands as it was found.</summary>
    [Title("进入本状态")]
    public DateOnly? StateSince { get; set; }

    /// <summary>Since when the county waits for the city's help (提请协调); null where it waits for none.</summary>
    [Title("提请协调日期")]
    public DateOnly? HelpSince { get; set; }

    /// <summary>What the county says of it.</summary>
    [Title("问题描述")]
    [FreeText]
    public string Description { get; set; } = "";

    /// <summary>重点问题.</summary>
    [Title("重点")]
    public bool Important { get; set; }

    /// <summary>难点问题.</summary>
    [Title("难点")]
    public bool Hard { get; set; }

    [Title("责任领导")]
    public string Leader { get; set; } = "";

    [Title("责任部门")]
    public string Department { get; set; } = "";

    [Title("责任人")]
    public string Officer { get; set; } = "";

    [Title("化解时限")]
    public DateOnly? Deadline { get; set; }

    /// <summary>The Monday of the last week that was reported; null while none was.</summary>
    [Title("最近填报周")]
    public DateOnly? ReportedWeek { get; set; }

    /// <summary>The last day of the public notice; null before there was one.</summary>
    [Title("公示至")]
    public DateOnly? NoticeUntil { get; set; }

    /// <summary>How it is to end, or has ended; null where nobody has applied.</summary>
    [Title("销号结论")]
    public Outcome? Outcome { get; set; }

    [Title("备案日期")]
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Families at the strike-off.</summary>
    [Title("销号时户数")]
    public int ClosedHouseholds { get; set; }

    /// <summary>Money at stake at the strike-off, 分.</summary>
    [Title("销号时金额（元）")]
    public long ClosedMoneyFen { get; set; }

    [Title("重新挂号次数")]
    public int Rehung { get; set; }

    /// <summary>The problem that took it over.</summary>
    [Title("并入")]
    public Guid? MergedInto { get; set; }

    /// <summary>The problem that it was split off; null for one that was not.</summary>
    [Title("拆分自")]
    public Guid? SplitFrom { get; set; }

    /// <summary>When that was.</summary>
    [Title("拆分日期")]
    public DateOnly? SplitOn { get; set; }

    [Title("发现日期")]
    public DateOnly OpenedOn { get; set; }

    /// <summary>The number that opened it, as it then was.</summary>
    public OpeningNumber Opening { get; set; } = new();

    /// <summary>The rule of the figure that presses most now, or did last.</summary>
    [Followed]
    public string LeadingRule { get; set; } = "";

    /// <summary>Overdue since this day; null where nothing is overdue.</summary>
    [Title("超期起算日")]
    [Followed]
    public DateOnly? Since { get; set; }

    /// <summary>The largest sum at stake among its figures, 分: figures of one class speak of the same money, so they are not added.</summary>
    [Title("涉及金额（元）")]
    [Followed]
    public long MoneyFen { get; set; }

    /// <summary>Families concerned, each once.</summary>
    [Title("涉及户数")]
    [Followed]
    public int Households { get; set; }

    /// <summary>The first day on which none of its numbers was a problem any more; null while one is.</summary>
    [Title("数字恢复正常")]
    [Followed]
    public DateOnly? HealthySince { get; set; }

    /// <summary>Its class in words, the county's own where it is one.</summary>
    public string ClassTitle => Class == ProblemClass.Own ? OwnClass : ProblemClasses.Of(Class).Short;

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

    /// <summary>The same for a part: it follows its own families; money is reckoned for the main item alone.</summary>
    /// <param name="households">How many of its families a number still names.</param>
    /// <param name="since">Since when the main item's figures are overdue.</param>
    /// <param name="asOf">The day of the evaluation.</param>
    public void FollowPart(int households, DateOnly? since, DateOnly asOf) =>
        (Households, Since, HealthySince) = (households, households > 0 ? since : null, households > 0 ? null : HealthySince ?? asOf);

    /// <summary>Takes a state; what belongs to a strike-off goes when it is taken up again.</summary>
    public void Move(ProblemState to, DateOnly on)
    {
        if (State == ProblemState.Closed && to == ProblemState.Registered) Rehung++;
        (State, StateSince) = (to, on);
        if (to.IsOver()) (ClosedOn, ClosedHouseholds, ClosedMoneyFen, HelpSince) = (on, Households, MoneyFen, null);
        else ClosedOn = null;

        // It was struck off with its numbers right: only a later evaluation that finds them wrong puts it back.
        if (to == ProblemState.Closed && Outcome == Lifecycle.Outcome.Resolved) HealthySince ??= on;
        if (to is ProblemState.Registered or ProblemState.Acting) (Outcome, NoticeUntil) = (null, null);
    }

    /// <summary>Takes over the project's name.</summary>
    public void Call(string projectName) => (ProjectName, ProjectFolded) = (projectName, Fold.Name(projectName));
}
