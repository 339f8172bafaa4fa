using MediatR;
using Platform.Funding.Data;
using Platform.Kernel.Figures;
using Platform.Portal;
using Platform.Projects.Contracts;

namespace Platform.Funding.Balances;

/// <summary>How much of the estimate arrived, of projects that are decided and not finished (条例 590, article 12).</summary>
internal sealed class ArrivedShare(FundingDb db, IMediator mediator) : IIndicator
{
    private static readonly ProjectState[] Looked =
        [ProjectState.Decided, ProjectState.Announced, ProjectState.DecidedNotStarted, ProjectState.Running];

    public string Code => "funding.arrivedShare";

    public string Title => "补偿资金到位率";

    public string Unit => "%";

    public async Task<IReadOnlyList<Reading>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var projects = (await mediator.Send(new ProjectsOf(areaId), ct)).Or([]);
        var looked = projects.Where(p => Looked.Contains(p.State)).Select(p => p.Id).ToHashSet();
        return [.. (await db.Balances(areaId, asOf, ct)).Where(b => looked.Contains(b.ProjectId)).Select(Of).OfType<Reading>()];
    }

    /// <summary>Null where there is no estimate, or no word of what arrived. The project's own row stands in where it has no fund.</summary>
    internal static Reading? Of(Balance balance)
    {
        var arrived = balance.Reported ? balance.ArrivedFen : balance.Stated?.ArrivedFen;
        if (arrived is null || balance with { ArrivedFen = arrived.Value } is not { Share: { } share, GapFen: { } gap, EstimateFen: { } estimate }) return null;
        var source = balance.Reported ? "" : "（项目表所列）";
        var sentence =
            $"到位 {Formats.Wan(arrived)} 万元{source} ÷ 概算 {Formats.Wan(estimate)} 万元 = {share}%，缺口 {Formats.Wan(Math.Max(0, gap))} 万元；"
            + "条例 590 第十二条要求作出征收决定前征收补偿费用足额到位、专户存储、专款专用。";
        return new(balance.ProjectId, share, null, Math.Max(0, gap), [], sentence, $"/funding?project={balance.ProjectId}");
    }
}
