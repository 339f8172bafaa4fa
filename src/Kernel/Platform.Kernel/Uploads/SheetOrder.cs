using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>In which order the sheets of a file are taken: what others hang on goes first.</summary>
public sealed class SheetOrder(IEnumerable<SheetDefinition> definitions)
{
    private readonly Dictionary<string, int> orders = definitions.ToDictionary(d => d.Kind, d => d.Order);

    /// <summary>The understood sheets in that order.</summary>
    public IReadOnlyList<SheetReading> Of(SurveyReading reading) => [.. reading.Sheets.OrderBy(s => orders[s.Kind])];
}
