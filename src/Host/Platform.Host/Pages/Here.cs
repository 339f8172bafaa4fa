using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>What most of the host's pages ask: which day it is in Asia/Shanghai, and which areas the caller sees.</summary>
internal sealed class Here(Caller caller, AreaMap areas, TimeProvider clock)
{
    /// <summary>Today where people are.</summary>
    public DateOnly Today => Formats.DayOf(clock.GetUtcNow());

    /// <summary>The caller's counties and reporting units, or his own area when there are none below.</summary>
    public async Task<IReadOnlyList<Area>> Areas()
    {
        var mine = (await areas.All(default)).Where(a => caller.Areas.Contains(a.Id)).ToList();
        var below = mine.Where(a => a.Kind != AreaKind.City).ToList();
        return below.Count > 0 ? below : mine;
    }

    /// <summary>The asked-for day, or today.</summary>
    public DateOnly Day(string? asked) => Entry.TryDay(asked, out var day) && day is { } d ? d : Today;
}
