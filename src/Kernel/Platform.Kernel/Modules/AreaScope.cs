using Platform.Kernel.Access;

namespace Platform.Kernel.Modules;

/// <summary>The caller's areas where a module is on: what he may read, and what he may write.</summary>
public sealed class AreaScope(Caller caller, Switchboard board)
{
    private readonly Dictionary<string, int[]> readable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> writable = new(StringComparer.Ordinal);

    /// <summary>Areas that may be read in the module: read-only or on. The house's own tables know no switch.</summary>
    public int[] Readable(string word) => Of(readable, word, SwitchState.ReadOnly);

    /// <summary>Areas that may be written in the module: on.</summary>
    public int[] Writable(string word) => Of(writable, word, SwitchState.On);

    /// <summary>Forgets what was read, after a change of switches in this scope.</summary>
    public void Forget()
    {
        board.Forget();
        readable.Clear();
        writable.Clear();
    }

    private int[] Of(Dictionary<string, int[]> known, string word, SwitchState least)
    {
        if (known.TryGetValue(word, out var areas)) return areas;
        areas = word == "platform" ? [.. caller.Areas] : [.. caller.Areas.Where(a => board.State(word, a) >= least)];
        return known[word] = areas;
    }
}
