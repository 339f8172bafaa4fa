using System.Globalization;
using System.Text.Json;
using Platform.Rules.Engine;

namespace Platform.FeeCases;

/// <summary>A fact of a case that cannot be read.</summary>
public sealed class FactException(string code, string text) : Exception(text)
{
    /// <summary>As in <see cref="FaultCodes"/>.</summary>
    public string Code { get; } = code;
}

/// <summary>Brings neutral facts into a story.</summary>
internal static class FactsTranslator
{
    public static Story Translate(JsonElement facts)
    {
        var building = Some(facts, "newBuilding");
        var certificates = new List<string>();
        return new Story
        {
            Mode = Some(facts, "mode") is { } mode ? Word<Mode>(mode) : Mode.Exchange,
            Spaces = [.. Items(facts, "spaces").Select(s => Space(s, certificates))],
            Events = [.. Items(facts, "events").Select(Event), .. Items(facts, "decided").Select(Decided)],
            Groups = [.. new[] { "groups", "uplift", "uplifts", "categories" }.SelectMany(k => Items(facts, k)).Select(Group)],
            Persons = Whole(facts, "persons"),
            Rooms = Whole(facts, "rooms"),
            Households = Whole(facts, "households") ?? 1,
            LandGrade = Whole(facts, "landGrade"),
            NewForm = building is { } b && Some(b, "form") is { } form ? Word<BuildingForm>(form) : BuildingForm.Unknown,
            NewFloors = building is { } c ? Whole(c, "floors") : null,
            MovedOut = Day(facts, "movedOut"),
            ProjectEnd = Day(facts, "projectEnd"),
            TurnoverFlat = Yes(facts, "turnoverFlat"),
            Flats = Some(facts, "flats") is { ValueKind: JsonValueKind.Array } flats ? flats.GetArrayLength() : Whole(facts, "flats"),
            Tenant = Yes(facts, "tenant"),
            ForcedRemoval = Yes(facts, "forcedRemoval"),
            Agreement = Some(facts, "agreement") is { } agreement
                ? new(Day(agreement, "signed"), Day(agreement, "from"), Day(agreement, "to"), Whole(agreement, "months"), Number(agreement, "monthlyYuan") / 100, Number(agreement, "rateYuan"))
                : default,
        };
    }

    private static Space Space(JsonElement space, List<string> certificates)
    {
        int? certificate = null;
        if (Some(space, "certificate") is { } name)
        {
            if (!certificates.Contains(name.ToString())) certificates.Add(name.ToString());
            certificate = certificates.IndexOf(name.ToString());
        }
        return new(Word<Use>(Some(space, "use") ?? throw Missing("use")), Number(space, "areaM2") ?? 0, Yes(space, "certified"), Number(space, "valueYuan") / 100, certificate);
    }

    private static StoryEvent Event(JsonElement json)
    {
        var kind = Word<EventKind>(Some(json, "type") ?? throw Missing("type"));
        long value = kind switch
        {
            EventKind.PartialDelivery => Number(json, "areaM2") ?? throw Missing("areaM2"),
            EventKind.Persons => Whole(json, "persons") ?? throw Missing("persons"),
            _ => 0,
        };
        return new(kind, Day(json, "date") ?? throw Missing("date"), value);
    }

    private static StoryEvent Decided(JsonElement json) => Number(json, "perPersonYuan") is { } person
        ? new(EventKind.DecidedPerPerson, Day(json, "from") ?? throw Missing("from"), person / 100)
        : new(EventKind.DecidedMonthly, Day(json, "from") ?? throw Missing("from"), (Number(json, "monthlyYuan") ?? Number(json, "yuan") ?? throw Missing("perPersonYuan")) / 100);

    private static Group Group(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? new(Some(json, "category")?.ToString() ?? throw Missing("category"), Some(json, "grade")?.ToString()) : new(json.ToString());

    private static FactException Missing(string key) => new(FaultCodes.FactMissing, $"{key} is missing");

    private static FactException Invalid(string key, JsonElement value) => new(FaultCodes.FactInvalid, $"{key} cannot be {value}");

    private static JsonElement? Some(JsonElement facts, string key) => facts.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static IEnumerable<JsonElement> Items(JsonElement facts, string key) => Some(facts, key) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    private static bool Yes(JsonElement facts, string key) => Some(facts, key) is { } value && value.ValueKind is not JsonValueKind.False;

    private static T Word<T>(JsonElement value) where T : struct, Enum => Words.TryRead<T>(value.ToString(), out var word) ? word : throw Invalid(typeof(T).Name, value);

    private static int? Whole(JsonElement facts, string key) => Some(facts, key) is not { } value ? null
        : int.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : throw Invalid(key, value);

    private static long? Number(JsonElement facts, string key) => Some(facts, key) is not { } value ? null
        : Scaled.TryRead(value.ToString(), out var number) ? number : throw Invalid(key, value);

    private static DateOnly? Day(JsonElement facts, string key) => Some(facts, key) is not { } value ? null
        : DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Invalid(key, value);
}
