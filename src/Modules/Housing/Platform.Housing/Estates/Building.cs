using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Housing.Estates;

/// <summary>A building of an estate (安置小区) with its milestones, as the county reports them.</summary>
[Title("安置楼栋")]
internal sealed class Building : Owned
{
    /// <summary>Estate and building folded: the natural key.</summary>
    public string Key { get; set; } = "";

    /// <summary>安置小区.</summary>
    [Title("安置小区")]
    public string Estate { get; set; } = "";

    /// <summary>楼栋.</summary>
    [Title("楼栋")]
    public string Name { get; set; } = "";

    /// <summary>The project it is meant for (定向项目); null where none is.</summary>
    [Title("定向项目")]
    public Guid? ProjectId { get; set; }

    /// <summary>Its place in the county's sheet, which lists keep.</summary>
    public int Order { get; set; }

    [Title("层数")]
    public int? Floors { get; set; }

    [Title("计划开工")]
    public DateOnly? PlannedStart { get; set; }

    [Title("实际开工")]
    public DateOnly? StartedOn { get; set; }

    [Title("计划封顶")]
    public DateOnly? PlannedTop { get; set; }

    [Title("实际封顶")]
    public DateOnly? ToppedOn { get; set; }

    [Title("计划竣工")]
    public DateOnly? PlannedBuilt { get; set; }

    [Title("实际竣工")]
    public DateOnly? BuiltOn { get; set; }

    [Title("计划交付")]
    public DateOnly? PlannedDelivery { get; set; }

    [Title("实际交付")]
    public DateOnly? DeliveredOn { get; set; }

    /// <summary>建设进度, in the county's words.</summary>
    [Title("建设进度")]
    [FreeText]
    public string Progress { get; set; } = "";

    /// <summary>
    /// Whether the stage was reached by a day: by its date, by a later stage's date, and only where the stage has
    /// no date by the county's words, which know no day.
    /// </summary>
    public bool Reached(Stage stage, DateOnly day)
    {
        if (stage == Stage.NotStarted) return true;
        if (On(stage) is { } on) return on <= day;
        for (var later = stage + 1; later <= Stage.Delivered; later++)
            if (On(later) is { } date && date <= day)
                return true;
        return Stages.Read(Progress) is { } said && said >= stage;
    }

    /// <summary>The last stage reached by a day.</summary>
    public Stage StageOn(DateOnly day)
    {
        var stage = Stage.Delivered;
        while (!Reached(stage, day)) stage--;
        return stage;
    }

    /// <summary>Days of the delivery after its planned day, counted to the delivery or to the day asked for; 0 when in time or unplanned.</summary>
    public int LateDays(DateOnly day)
    {
        if (PlannedDelivery is not { } planned) return 0;
        if (DeliveredOn is { } delivered && delivered <= day) return Math.Max(0, delivered.DayNumber - planned.DayNumber);
        return Reached(Stage.Delivered, day) ? 0 : Math.Max(0, day.DayNumber - planned.DayNumber);
    }

    /// <summary>Its planned delivery has passed and it is not delivered.</summary>
    public bool IsOverdue(DateOnly day) => LateDays(day) > 0 && !Reached(Stage.Delivered, day);

    /// <summary>The milestones of the works (not the delivery) that were planned before the day and are not reached.</summary>
    public IEnumerable<Missed> Missed(DateOnly day)
    {
        (Stage Stage, DateOnly? Planned)[] plan = [(Stage.Started, PlannedStart), (Stage.Topped, PlannedTop), (Stage.Built, PlannedBuilt)];
        foreach (var (stage, planned) in plan)
            if (planned is { } on && on < day && !Reached(stage, day))
                yield return new(this, stage, on, day.DayNumber - on.DayNumber);
    }

    private DateOnly? On(Stage stage) => stage switch
    {
        Stage.Started => StartedOn,
        Stage.Topped => ToppedOn,
        Stage.Built => BuiltOn,
        Stage.Delivered => DeliveredOn,
        _ => null,
    };
}

/// <summary>A milestone that was not reached on its planned day.</summary>
/// <param name="Building">The building.</param>
/// <param name="Stage">The milestone.</param>
/// <param name="Planned">When it should have been reached.</param>
/// <param name="Days">How many days ago that was.</param>
internal sealed record Missed(Building Building, Stage Stage, DateOnly Planned, int Days);
