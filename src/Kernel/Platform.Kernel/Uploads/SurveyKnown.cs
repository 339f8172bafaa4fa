using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>What an area has stored, put together from its modules.</summary>
public sealed class SurveyKnown : ISurveyKnown
{
    /// <summary>Projects by folded name and by folded code.</summary>
    public Dictionary<string, KnownProject> Projects { get; } = new(StringComparer.Ordinal);

    /// <summary>Households by folded code.</summary>
    public Dictionary<string, KnownHousehold> Households { get; } = new(StringComparer.Ordinal);

    /// <summary>Flats by folded key.</summary>
    public Dictionary<string, KnownFlat> Flats { get; } = new(StringComparer.Ordinal);

    /// <summary>Payments by the household's folded code.</summary>
    public Dictionary<string, List<KnownPayment>> PaymentsByHousehold { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool HasProjects => Projects.Count > 0;

    /// <inheritdoc/>
    public bool HasHouseholds => Households.Count > 0;

    /// <inheritdoc/>
    public KnownProject? Project(string folded) => Projects.GetValueOrDefault(folded);

    /// <inheritdoc/>
    public KnownHousehold? Household(string folded) => Households.GetValueOrDefault(folded);

    /// <inheritdoc/>
    public KnownFlat? Flat(string key) => Flats.GetValueOrDefault(key);

    /// <inheritdoc/>
    public IReadOnlyList<KnownPayment> Payments(string folded) => PaymentsByHousehold.GetValueOrDefault(folded) ?? [];
}
