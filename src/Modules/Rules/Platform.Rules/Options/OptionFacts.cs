using Platform.Projects.Contracts;
using Platform.Rules.Engine;
using Platform.Rules.Trials;

namespace Platform.Rules.Options;

/// <summary>What has to be known of a household to compare its options.</summary>
internal static class OptionFacts
{
    private static readonly string[] Asked = ["spaces", "persons", "rooms", "landGrade", "houseForm", "newBuilding", "movedOut", "agreement", "groups"];

    /// <summary>The form.</summary>
    public static readonly MapShape Shape = new([.. FactVocabulary.All.Fields.Where(f => Asked.Contains(f.Key))], []);

    /// <summary>What the house knows of a household, as entered in the form.</summary>
    public static Node Of(HouseholdFact household)
    {
        var story = StoryBook.Story(household, [], default);
        var fields = new List<(string, Node)>
        {
            ("spaces", Node.List(story.Spaces.Select(s => Node.Map(("use", Node.Of(Words.Text(s.Use))), ("areaM2", Node.Of(Scaled.Text(s.Area))), ("certified", Node.Of(s.Certified ? "true" : "false")))))),
        };
        if (household.Persons is { } persons) fields.Add(("persons", Node.Of($"{persons}")));
        if (household.MovedOn is { } moved) fields.Add(("movedOut", Node.Of($"{moved:yyyy-MM-dd}")));
        var agreement = new List<(string, Node)>();
        if (household.SignedOn is { } signed) agreement.Add(("signed", Node.Of($"{signed:yyyy-MM-dd}")));
        if (household.TermMonths is { } months) agreement.Add(("months", Node.Of($"{months}")));
        if (agreement.Count > 0) fields.Add(("agreement", Node.Map(agreement)));
        return Node.Map(fields);
    }
}
