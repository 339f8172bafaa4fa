using MediatR;
using Platform.Kernel.Requests;

namespace Platform.Rectification.Campaigns;

/// <summary>The campaigns of the caller's areas and of those above them, the newest first.</summary>
internal sealed record FindCampaigns : IQuery<IReadOnlyList<CampaignView>>;

internal sealed class FindCampaignsHandler(CampaignBook book) : IRequestHandler<FindCampaigns, IReadOnlyList<CampaignView>>
{
    public Task<IReadOnlyList<CampaignView>> Handle(FindCampaigns request, CancellationToken cancellationToken) => book.All(cancellationToken);
}
