using Platform.Petitions.Register;

namespace Platform.Petitions.Tallies;

/// <summary>What a figure of petitions has to know of one.</summary>
internal readonly record struct PetitionDays(string Kind, DateOnly? AcceptedOn, DateOnly? DeadlineOn, DateOnly? RepliedOn);

/// <summary>Petitions registered by a day, counted by how they stand and by kind.</summary>
internal sealed record PetitionTally(int Total, int Replied, int InTime, int Overdue, int NotAccepted, IReadOnlyList<(string Kind, int Count)> ByKind)
{
    public static PetitionTally Of(IReadOnlyList<PetitionDays> petitions, DateOnly asOf)
    {
        var counts = petitions.CountBy(p => Standings.On(asOf, p.AcceptedOn, p.DeadlineOn, p.RepliedOn)).ToDictionary();
        var kinds = petitions.CountBy(p => p.Kind).OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal);
        return new(
            petitions.Count, counts.GetValueOrDefault(Standing.Replied), counts.GetValueOrDefault(Standing.InTime),
            counts.GetValueOrDefault(Standing.Overdue), counts.GetValueOrDefault(Standing.NotAccepted), [.. kinds.Select(k => (k.Key, k.Value))]);
    }
}
