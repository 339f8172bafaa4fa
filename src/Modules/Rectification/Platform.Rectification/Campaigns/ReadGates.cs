using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Problem = Platform.Rectification.Problems.Problem;

namespace Platform.Rectification.Campaigns;

/// <summary>What is still missing before a phase is over, gate by gate and area by area, counted from the rows now.</summary>
/// <param name="Id">The phase.</param>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadGates(Guid Id) : IQuery<GateView>;

/// <summary>The gates of a phase.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Gates">For each gate of it, each area that takes part and that the caller sees.</param>
internal sealed record GateView(CampaignView Campaign, CampaignPhase Phase, IReadOnlyList<Gate> Gates);

internal sealed class ReadGatesHandler(RectificationDb db, CampaignBook book) : IRequestHandler<ReadGates, GateView>
{
    public async Task<GateView> Handle(ReadGates request, CancellationToken cancellationToken)
    {
        var phase = await book.Find<CampaignPhase>(request.Id, cancellationToken);
        var view = await book.View(await book.Find<Campaign>(phase.CampaignId, cancellationToken), cancellationToken);
        var open = phase.Gates.Any(g => g != GateKind.Tasks) ? await Open(view.Today, cancellationToken) : [];
        return new(view, phase, [.. view.Areas.SelectMany(a => phase.Gates.Select(g => new Gate(g, a.Id,
            !view.On.Contains(a.Id) ? null : g == GateKind.Tasks ? Undone(view, phase, a.Id) : open.Find(o => o.AreaId == a.Id)?.Of(g) ?? 0)))]);
    }

    private static int Undone(CampaignView view, CampaignPhase phase, int area) =>
        view.Tasks.Count(t => t.CampaignPhaseId == phase.Id && view.State(t, area) is { Done: null });

    // Whatever the plan does not state, the county's sheet may state for the project.
    private Task<List<OpenItems>> Open(DateOnly today, CancellationToken ct) =>
        db.Rows<Problem>().Where(p => p.OpenedOn <= today && p.State < ProblemState.Closed)
            .LeftJoin(db.Duties, p => new { p.AreaId, p.ProjectId }, d => new { d.AreaId, d.ProjectId }, (p, d) => new
            {
                p.AreaId,
                Led = (p.Leader != "" || d!.Leader != "") && (p.Department != "" || d!.Department != ""),
                Dated = p.Deadline != null || d!.Deadline != null,
            })
            .GroupBy(p => p.AreaId)
            .Select(g => new OpenItems(g.Key, g.Count(), g.Count(p => !p.Led), g.Count(p => !p.Dated))).ToListAsync(ct);

    /// <summary>An area's items that are not struck off, and how many of them lack what a gate wants.</summary>
    private sealed record OpenItems(int AreaId, int All, int NotLed, int NotDated)
    {
        public int Of(GateKind gate) => gate switch { GateKind.Led => NotLed, GateKind.Dated => NotDated, _ => All };
    }
}
