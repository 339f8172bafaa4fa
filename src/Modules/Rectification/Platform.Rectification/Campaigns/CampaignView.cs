using Platform.Kernel.Areas;

namespace Platform.Rectification.Campaigns;

/// <summary>A campaign as its caller sees it: a county sees all that is asked of it, and of what was done its own only.</summary>
/// <param name="Row">The campaign.</param>
/// <param name="Phases">In the order of their days.</param>
/// <param name="Tasks">In the order of their last days.</param>
/// <param name="Meetings">The newest first.</param>
/// <param name="Decisions">In the order of their last days.</param>
/// <param name="Done">What was done, by area and duty.</param>
/// <param name="Areas">Those that take part and that the caller may see.</param>
/// <param name="TakingPart">All that take part.</param>
/// <param name="On">The caller's areas where the module is on.</param>
/// <param name="Owner">The name of the area that keeps it.</param>
/// <param name="Today">The day of the view.</param>
internal sealed record CampaignView(
    Campaign Row, IReadOnlyList<CampaignPhase> Phases, IReadOnlyList<CampaignTask> Tasks, IReadOnlyList<Meeting> Meetings, IReadOnlyList<MeetingDecision> Decisions,
    ILookup<(int AreaId, Guid DutyId), Completion> Done, IReadOnlyList<Area> Areas, IReadOnlyList<int> TakingPart, IReadOnlyList<int> On, string Owner, DateOnly Today)
{
    /// <summary>The phase of today; null before the first, between two and after the last.</summary>
    public CampaignPhase? Phase => Phases.FirstOrDefault(p => p.From <= Today && Today <= p.To);

    /// <summary>How many phases are over.</summary>
    public int PhasesOver => Phases.Count(p => p.To < Today);

    /// <summary>The areas whose doings the caller sees: those that take part, and the owner where it is his.</summary>
    public IReadOnlyList<int> Seen => [.. Areas.Select(a => a.Id).Concat(On.Where(a => a == Row.AreaId)).Distinct()];

    /// <summary>The duties that are asked of areas that the caller sees.</summary>
    public IEnumerable<IDuty> Duties => Tasks.Cast<IDuty>().Concat(Decisions).Where(d => Seen.Any(a => Asks(d, a)));

    /// <summary>Whether a duty is asked of an area.</summary>
    public bool Asks(IDuty duty, int areaId) => duty.DoerAreaId == IDuty.Everybody ? TakingPart.Contains(areaId) : duty.DoerAreaId == areaId;

    /// <summary>How an area stands to a duty; null where it is not asked of it, or nothing may be known because the module is off there.</summary>
    public DutyState? State(IDuty duty, int areaId) =>
        Asks(duty, areaId) && On.Contains(areaId) ? new(duty.Due, Done[(areaId, duty.Id)].FirstOrDefault(), Row.EndedOn is { } end && end < Today ? end : Today) : null;

    /// <summary>All duties of all areas that the caller sees, with how they stand.</summary>
    public IEnumerable<(IDuty Duty, int AreaId, DutyState State)> States =>
        from duty in Duties from area in Seen let state = State(duty, area) where state is not null select (duty, area, state);

    /// <summary>How many duties are late.</summary>
    public int Late => States.Count(s => s.State.IsLate);
}
