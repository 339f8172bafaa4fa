namespace Platform.Host.Seed;

/// <summary>Running numbers of the demonstration's sheets.</summary>
internal sealed class DemoCounts
{
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);

    public int Next(string sheet) => last[sheet] = last.GetValueOrDefault(sheet) + 1;
}
