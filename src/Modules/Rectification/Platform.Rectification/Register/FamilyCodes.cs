using MediatR;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;

namespace Platform.Rectification.Register;

/// <summary>户编号 as a clerk types them, apart by commas, blanks or lines.</summary>
internal static class FamilyCodes
{
    private static readonly char[] Between = [',', '，', '、', ' ', '　', '\t', '\r', '\n', ';', '；'];

    /// <summary>The families of a project that the codes name, each once.</summary>
    /// <exception cref="ProblemException"><c>invalid</c>: codes that the project does not have.</exception>
    public static async Task<IReadOnlyList<Guid>> Read(IMediator mediator, int areaId, Guid projectId, string codes, CancellationToken ct)
    {
        var typed = codes.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(Fold.Name).Distinct().ToList();
        if (typed.Count == 0) return [];
        var known = (await mediator.Send(new HouseholdsOf(areaId, projectId), ct)).Or([]).GroupBy(h => Fold.Name(h.Code)).ToDictionary(g => g.Key, g => g.First().Id);
        var unknown = typed.Where(c => !known.ContainsKey(c)).Take(10).ToList();
        return unknown.Count == 0 ? [.. typed.Select(c => known[c])] : throw Problem.Invalid([new("families", $"本项目没有这些户编号：{string.Join("、", unknown)}。")]);
    }
}
