using Platform.Kernel.Modules;

namespace Platform.Kernel.Gates;

/// <summary>Asks the gates of a transition; a gate whose module is off in the area is not there.</summary>
public sealed class Gatekeeper(IEnumerable<IGate> gates, ModuleCatalog modules, AreaScope scope)
{
    /// <summary>All answers, those that refuse first.</summary>
    public async Task<IReadOnlyList<GateAnswer>> Ask(string subject, string transition, int areaId, Guid subjectId, CancellationToken ct)
    {
        var answers = new List<GateAnswer>();
        foreach (var gate in gates.Where(g => g.Subject == subject && g.Transition == transition))
        {
            var module = modules.Of(gate.GetType());
            if (module is not null && !scope.Readable(module.Word).Contains(areaId)) continue;
            if (await gate.Ask(areaId, subjectId, ct) is { } answer) answers.Add(answer);
        }
        return [.. answers.OrderBy(a => a.Passes)];
    }
}
