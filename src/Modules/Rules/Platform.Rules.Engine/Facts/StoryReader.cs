using System.Globalization;

namespace Platform.Rules.Engine;

/// <summary>Reads a household's story from its text, noting all faults.</summary>
public static class StoryReader
{
    /// <summary>Reads a story.</summary>
    /// <param name="text">Fields of <see cref="FactVocabulary.All"/>.</param>
    /// <exception cref="PolicyException">All faults at once.</exception>
    public static Story Read(Node text)
    {
        var faults = new List<PolicyFault>();
        FactVocabulary.All.Check(text, "", faults);
        foreach (var (node, i) in (text["events"]?.Items ?? []).Select((n, i) => (n, i))) Check(node, $"events[{i}]", faults);
        if (faults.Count > 0) throw new PolicyException([.. faults.Select(f => f with { Path = f.Path.TrimStart('.') })]);
        var agreement = text["agreement"] ?? Node.Map();
        return new()
        {
            Mode = text.Word<Mode>("mode") ?? Mode.Exchange,
            Spaces = [.. (text["spaces"]?.Items ?? []).Select(Space)],
            Events = [.. (text["events"]?.Items ?? []).Select(Event)],
            Groups = [.. (text["groups"]?.Items ?? []).Select(g => new Group(g["category"]!.Text!, g["grade"]?.Text))],
            Persons = text.Whole("persons"),
            Rooms = text.Whole("rooms"),
            Households = text.Whole("households") ?? 1,
            LandGrade = text.Whole("landGrade"),
            HouseForm = text.Word<HouseForm>("houseForm") ?? HouseForm.Unknown,
            NewForm = text["newBuilding"]?.Word<BuildingForm>("form") ?? BuildingForm.Unknown,
            NewFloors = text["newBuilding"]?.Whole("floors"),
            MovedOut = Day(text, "movedOut"),
            ProjectEnd = Day(text, "projectEnd"),
            TurnoverFlat = text.Flag("turnoverFlat"),
            Flats = text.Whole("flats"),
            Tenant = text.Flag("tenant"),
            ForcedRemoval = text.Flag("forcedRemoval"),
            Agreement = new(Day(agreement, "signed"), Day(agreement, "from"), Day(agreement, "to"), agreement.Whole("months"), Fen(agreement, "monthlyYuan"), agreement.Number("rateYuan")),
        };
    }

    private static Space Space(Node node) => new(
        node.Word<Use>("use")!.Value, node.Number("areaM2")!.Value, node.Flag("certified"), Fen(node, "valueYuan"), node.Whole("certificate"));

    private static StoryEvent Event(Node node)
    {
        var kind = node.Word<EventKind>("type")!.Value;
        return new(kind, Day(node, "date")!.Value, kind switch
        {
            EventKind.PartialDelivery => node.Number("areaM2")!.Value,
            EventKind.Persons => node.Whole("persons")!.Value,
            EventKind.RateRepublished => node.Number("yuan")!.Value,
            EventKind.DecidedPerPerson or EventKind.DecidedMonthly => Fen(node, "yuan")!.Value,
            _ => 0,
        });
    }

    // An event has the one value that it needs and no other: a number in a wrong field would be ignored in silence.
    private static void Check(Node node, string path, List<PolicyFault> faults)
    {
        if (node.Word<EventKind>("type") is not { } kind) return;
        var value = FactVocabulary.ValueOf(kind);
        if (kind is EventKind.DecidedPerPerson or EventKind.DecidedMonthly && node.Number("yuan") % 100 is not (null or 0)) faults.Add(new($"{path}.yuan", FaultCodes.FactInvalid, "金额至多两位小数。"));
        foreach (var key in new[] { "areaM2", "persons", "yuan" })
        {
            if (key == value && node[key] is null) faults.Add(new($"{path}.{key}", FaultCodes.FactMissing, $"“{Words.Title(kind)}”要写明“{FactVocabulary.EventTitle(key)}”。"));
            if (key != value && node[key] is not null) faults.Add(new($"{path}.{key}", FaultCodes.FactInvalid, $"“{Words.Title(kind)}”没有“{FactVocabulary.EventTitle(key)}”这一项。"));
        }
    }

    private static long? Fen(Node node, string key) => node.Number(key) is { } value ? value / 100 : null;

    private static DateOnly? Day(Node node, string key) =>
        node[key]?.Text is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
