using Platform.Kernel.Modules;

namespace Platform.Kernel.Gates;

/// <summary>Asks the gates of a transition; one whose module is off in the area answers that it is off, and is not asked.</summary>
public sealed class Gatekeeper(IEnumerable<IGate> gates, ModuleCatalog modules, AreaScope scope)
{
    /// <summary>All answers, those that refuse first.</summary>
    public async Task<IReadOnlyList<GateResult>> Ask(string subject, string transition, GateQuestion question, CancellationToken ct)
    {
        var results = new List<GateResult>();
        foreach (var gate in gates.Where(g => g.Subject == subject && g.Transition == transition))
        {
            if (modules.Of(gate.GetType()) is { } module && !scope.Readable(module.Word).Contains(question.AreaId))
                results.Add(new(gate.Code, gate.Title, GateState.Off, $"本县区没有启用“{module.Title}”，平台不能核对。", null));
            else if (await gate.Ask(question, ct) is { } answer)
                results.Add(new(gate.Code, gate.Title, answer.Passes ? GateState.Passes : GateState.Fails, answer.Reason, answer.Rows));
        }
        return [.. results.OrderBy(r => r.State != GateState.Fails).ThenBy(r => r.State)];
    }
}
