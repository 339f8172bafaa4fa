using Platform.Kernel.Data;

namespace Platform.Reporting.Reports;

/// <summary>A row under a frozen figure, as it was. Written once with its figure and held by the figure's hash; no personal value stands in it.</summary>
internal abstract class FrozenRow : Owned
{
    /// <summary>Its place under the figure.</summary>
    public int Number { get; set; }

    /// <summary>The record that it was read from; of a city's report the county's report.</summary>
    public Guid Subject { get; set; }

    /// <summary>What the record was called.</summary>
    public string Label { get; set; } = "";

    /// <summary>What else told why it counted.</summary>
    public string Note { get; set; } = "";

    /// <summary>Its share, in the figure's unit.</summary>
    public long Value { get; set; }
}
