using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Platform.Fees.Books;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Arrears;

/// <summary>What other systems read: arrears by project as of a day.</summary>
internal sealed class ArrearsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/arrears", async (int? areaId, Guid? projectId, DateOnly? asOf, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            var day = asOf ?? Formats.DayOf(clock.GetUtcNow());
            return ArrearsAnswer.Of(await mediator.Send(new FindArrears(new("", areaId, projectId, "", day, PageOf.All(""))), ct), day);
        }).Permission(FeesModule.View);
}

/// <summary>Arrears as other systems see them.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="AccruedThrough">All that is due by then is posted; null where nothing is.</param>
/// <param name="GrowsByFen">What falls due in the month, 分.</param>
/// <param name="Projects">By project.</param>
public sealed record ArrearsAnswer(DateOnly AsOf, DateOnly? AccruedThrough, long GrowsByFen, IReadOnlyList<ArrearsItem> Projects)
{
    internal static ArrearsAnswer Of(ArrearsView view, DateOnly asOf) => new(asOf, view.Through, view.GrowsByFen, [.. view.Projects.Select(Item)]);

    private static ArrearsItem Item(ProjectBalance p) => new(p.AreaId, p.ProjectId, p.Families, p.Behind, p.DueFen, p.OverdueFen, p.PaidFen, p.ArrearsFen, p.CreditFen, p.Ages);
}

/// <summary>One project's. Sums are 分.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Families">Families that were due anything.</param>
/// <param name="Behind">Families in arrears.</param>
/// <param name="DueFen">应发.</param>
/// <param name="OverdueFen">The overdue part of it.</param>
/// <param name="PaidFen">已发.</param>
/// <param name="ArrearsFen">拖欠.</param>
/// <param name="CreditFen">多付.</param>
/// <param name="Ageing">Arrears by age: 1–3, 4–6, 7–12, over 12 months.</param>
public sealed record ArrearsItem(
    int AreaId, Guid ProjectId, int Families, int Behind, long DueFen, long OverdueFen, long PaidFen, long ArrearsFen, long CreditFen, IReadOnlyList<long> Ageing);
