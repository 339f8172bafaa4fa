using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Households;

namespace Platform.Projects.Notices;

/// <summary>
/// 分户补偿情况 of a project, which 条例 590 article 29 has published to the expropriated within the area: those who have signed,
/// by number, with masked names and addresses as far as the building.
/// </summary>
/// <param name="ProjectId">The project; another county's is not found.</param>
/// <param name="Page">Which page.</param>
internal sealed record FindNotice(Guid ProjectId, PageOf Page) : IQuery<NoticeList>;

/// <summary>The list with what stands above it.</summary>
internal sealed record NoticeList(int AreaId, string Project, string DecisionNo, Paged<NoticeRow> Rows, long AreaDm2, long CompensationFen);

/// <summary>A household as it is posted: no identity number, telephone, account, group or remark. Areas in 0.01㎡.</summary>
internal sealed record NoticeRow(
    string Code, string Name, string Address, long AreaDm2, long? RegisteredDm2, long? UnregisteredDm2, DateOnly? SignedOn, CompensationMode Mode,
    int? TermMonths, bool Turnover, long? CompensationFen);

internal sealed class FindNoticeHandler(ProjectsDb db) : IRequestHandler<FindNotice, NoticeList>
{
    public async Task<NoticeList> Handle(FindNotice request, CancellationToken cancellationToken)
    {
        var project = await db.Projects.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.ProjectId, cancellationToken) ?? throw Problem.NotFound();
        var signed = db.Rows<Household>(project.AreaId).Where(h => h.ProjectId == project.Id && h.Signed);
        var page = await signed.OrderBy(h => h.Code).ThenBy(h => h.Id)
            .Select(h => new NoticeRow(h.Code, h.Name, h.Address, h.AreaDm2, h.RegisteredDm2, h.UnregisteredDm2, h.SignedOn, h.Mode, h.TermMonths, h.Turnover, h.CompensationFen))
            .ReadPage(request.Page, cancellationToken);
        var rows = page.Items.Select(r => r with { Name = PersonalMask.Name(r.Name), Address = BuildingAddress.Of(r.Address) });
        return new(
            project.AreaId, project.Name, project.DecisionNo, new([.. rows], page.Total),
            await signed.SumAsync(h => h.AreaDm2, cancellationToken), await signed.SumAsync(h => h.CompensationFen ?? 0, cancellationToken));
    }
}
