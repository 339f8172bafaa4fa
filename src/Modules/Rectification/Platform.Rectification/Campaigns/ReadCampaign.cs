using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Rectification.Campaigns;

/// <summary>A campaign of the caller's areas, or of those above them.</summary>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadCampaign(Guid Id) : IQuery<CampaignView>;

internal sealed class ReadCampaignHandler(CampaignBook book) : IRequestHandler<ReadCampaign, CampaignView>
{
    public async Task<CampaignView> Handle(ReadCampaign request, CancellationToken cancellationToken) =>
        await book.View(await book.Find<Campaign>(request.Id, cancellationToken), cancellationToken);
}
