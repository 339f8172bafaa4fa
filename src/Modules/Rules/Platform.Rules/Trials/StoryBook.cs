using MediatR;
using Platform.Kernel.Modules;
using Platform.Projects.Contracts;
using Platform.Rules.Contracts;
using Platform.Rules.Engine;

namespace Platform.Rules.Trials;

/// <summary>The stories of an area's families, put together from the households and what other modules tell of them.</summary>
internal sealed class StoryBook(IMediator mediator, Contributions<IFamilyHistory> histories, Contributions<IFamilyTerms> agreed) : IModuleService
{
    private static readonly IReadOnlyList<StoryEvent> Nothing = [];

    /// <summary>The families of an area, or of one project. Each story is made when it is reached: those of a large project need not stay.</summary>
    public async Task<IEnumerable<(HouseholdFact Household, Story Story)>> Of(int areaId, Guid? projectId, CancellationToken ct)
    {
        var households = (await mediator.Send(new HouseholdsOf(areaId, projectId), ct)).Or([]);
        return await Told(areaId, households, projectId is null ? null : [.. households.Select(h => h.Id)], ct);
    }

    /// <summary>One family; null where it is not stored.</summary>
    public async Task<(HouseholdFact Household, Story Story)?> One(int areaId, Guid householdId, CancellationToken ct) =>
        (await mediator.Send(new HouseholdsOf(areaId, Id: householdId), ct)).Or([]) is [var household] ? (await Told(areaId, [household], [household.Id], ct)).Single() : null;

    private async Task<IEnumerable<(HouseholdFact Household, Story Story)>> Told(int areaId, IReadOnlyList<HouseholdFact> households, Guid[]? only, CancellationToken ct)
    {
        var events = new List<FamilyEvent>();
        foreach (var history in histories.In(areaId)) events.AddRange(await history.Of(areaId, only, ct));
        var (happened, terms) = (events.ToLookup(e => e.HouseholdId), new Dictionary<Guid, (long? RateFen, int? Flats)>(households.Count));
        foreach (var agreement in agreed.In(areaId))
            foreach (var told in await agreement.Of(areaId, only, ct))
            {
                var known = terms.GetValueOrDefault(told.HouseholdId);
                terms[told.HouseholdId] = (known.RateFen ?? told.RateFen, known.Flats ?? told.Flats);
            }
        return households.Select(h => (h, Story(h, happened.Contains(h.Id) ? happened[h.Id] : [], terms.GetValueOrDefault(h.Id))));
    }

    /// <summary>A family's story as far as the house knows it.</summary>
    public static Story Story(HouseholdFact household, IEnumerable<FamilyEvent> events, (long? RateFen, int? Flats) terms) => new()
    {
        Mode = household.Mode switch
        {
            CompensationMode.Existing => Mode.Existing,
            CompensationMode.Cash => Mode.Cash,
            CompensationMode.Voucher => Mode.Voucher,
            _ => Mode.Exchange,
        },
        Spaces = Spaces(household),
        Persons = household.Persons,
        MovedOut = household.MovedOn,
        TurnoverFlat = household.Turnover,
        Flats = terms.Flats,
        Agreement = new(household.SignedOn, Months: household.TermMonths, Rate: terms.RateFen * 100),
        Events = Events(events),
    };

    // What is known to be lawful first, the rest apart: a rule on certified area counts the one and not the other.
    private static Space[] Spaces(HouseholdFact household)
    {
        var use = household.Use switch { HouseUse.Commercial => Use.Shop, HouseUse.Office => Use.Office, HouseUse.Industrial => Use.Factory, HouseUse.Other => Use.NonResidential, _ => Use.Residential };
        var lawful = Math.Min(household.LawfulDm2 ?? household.AreaDm2, household.AreaDm2);
        Space known = new(use, lawful * 100, Certified: true), rest = new(use, (household.AreaDm2 - lawful) * 100);
        return (known.Area > 0, rest.Area > 0) switch { (true, true) => [known, rest], (true, false) => [known], (false, true) => [rest], _ => [] };
    }

    private static IReadOnlyList<StoryEvent> Events(IEnumerable<FamilyEvent> told)
    {
        if (told is FamilyEvent[] { Length: 0 }) return Nothing;
        var events = new List<StoryEvent>();
        foreach (var e in told)
            if (Words.TryRead<EventKind>(e.Kind, out var kind)) events.Add(new(kind, e.On, e.Value));
        return events;
    }
}
