using MediatR;
using Platform.Kernel.Modules;
using Platform.Projects.Contracts;
using Platform.Rules.Contracts;
using Platform.Rules.Engine;

namespace Platform.Rules.Trials;

/// <summary>The stories of an area's families, put together from the households and what other modules tell of them.</summary>
internal sealed class StoryBook(IMediator mediator, Contributions<IFamilyHistory> histories, Contributions<IFamilyTerms> agreed) : IModuleService
{
    private const int AtOnce = 500; // of more, PostgreSQL reads the whole table instead of the index

    /// <summary>The families of an area, or of one project.</summary>
    public async Task<IReadOnlyList<(HouseholdFact Household, Story Story)>> Of(int areaId, Guid? projectId, CancellationToken ct)
    {
        var households = (await mediator.Send(new HouseholdsOf(areaId, projectId), ct)).Or([]);
        return await Told(areaId, households, projectId is null ? null : [.. households.Select(h => h.Id)], ct);
    }

    /// <summary>One family; null where it is not stored.</summary>
    public async Task<(HouseholdFact Household, Story Story)?> One(int areaId, Guid householdId, CancellationToken ct) =>
        (await mediator.Send(new HouseholdsOf(areaId, Id: householdId), ct)).Or([]) is [var household] ? (await Told(areaId, [household], [household.Id], ct))[0] : null;

    private async Task<IReadOnlyList<(HouseholdFact Household, Story Story)>> Told(int areaId, IReadOnlyList<HouseholdFact> households, Guid[]? only, CancellationToken ct)
    {
        var (events, terms) = (new List<FamilyEvent>(), new List<FamilyTerms>());
        IEnumerable<Guid[]?> parts = only is null ? new Guid[]?[] { null } : only.Chunk(AtOnce).Cast<Guid[]?>();
        foreach (var part in parts)
        {
            foreach (var history in histories.In(areaId)) events.AddRange(await history.Of(areaId, part, ct));
            foreach (var agreement in agreed.In(areaId)) terms.AddRange(await agreement.Of(areaId, part, ct));
        }
        var (byFamily, termsOf) = (events.ToLookup(e => e.HouseholdId), terms.ToLookup(t => t.HouseholdId));
        return [.. households.Select(h => (h, Story(h, byFamily[h.Id], termsOf[h.Id])))];
    }

    /// <summary>A family's story as far as the house knows it.</summary>
    public static Story Story(HouseholdFact household, IEnumerable<FamilyEvent> events, IEnumerable<FamilyTerms> terms) => new()
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
        Flats = terms.FirstOrDefault(t => t.Flats is not null)?.Flats,
        Agreement = new(household.SignedOn, Months: household.TermMonths, Rate: terms.FirstOrDefault(t => t.RateFen is not null)?.RateFen * 100),
        Events = [.. events.Where(e => Words.TryRead<EventKind>(e.Kind, out _)).Select(Event)],
    };

    // What is known to be lawful first, the rest apart: a rule on certified area counts the one and not the other.
    private static IReadOnlyList<Space> Spaces(HouseholdFact household)
    {
        var use = household.Use switch { HouseUse.Commercial => Use.Shop, HouseUse.Office => Use.Office, HouseUse.Industrial => Use.Factory, HouseUse.Other => Use.NonResidential, _ => Use.Residential };
        var lawful = Math.Min(household.LawfulDm2 ?? household.AreaDm2, household.AreaDm2);
        return
        [
            .. lawful > 0 ? [new Space(use, lawful * 100, Certified: true)] : Array.Empty<Space>(),
            .. household.AreaDm2 > lawful ? [new Space(use, (household.AreaDm2 - lawful) * 100)] : Array.Empty<Space>(),
        ];
    }

    private static StoryEvent Event(FamilyEvent told) => Words.TryRead<EventKind>(told.Kind, out var kind) ? new(kind, told.On, told.Value) : default;
}
