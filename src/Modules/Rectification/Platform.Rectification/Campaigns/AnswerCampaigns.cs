using MediatR;
using Platform.Kernel.Areas;
using Platform.Kernel.Contracts;
using Microsoft.EntityFrameworkCore;
using Platform.Rectification.Contracts;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

internal sealed class AnswerCampaignsHandler(RectificationDb db, AreaMap areas) : IRequestHandler<CampaignsOf, Answer<IReadOnlyList<CampaignFact>>>
{
    public async Task<Answer<IReadOnlyList<CampaignFact>>> Handle(CampaignsOf request, CancellationToken cancellationToken) =>
        (await (await areas.Down<Campaign>(db, request.AreaId, cancellationToken)).OrderByDescending(c => c.From).ThenBy(c => c.Id).ToListAsync(cancellationToken))
            .ConvertAll(c => new CampaignFact(c.Id, c.AreaId, c.Title, c.Basis, c.From, c.To, c.ReportDue, c.EndedOn));
}
