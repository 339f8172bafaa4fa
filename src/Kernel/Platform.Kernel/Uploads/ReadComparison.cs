using MediatR;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Uploads;

/// <summary>The comparison of an upload that was made last; null when there is none, or it has gone stale.</summary>
/// <param name="UploadId">The upload.</param>
public sealed record ReadComparison(Guid UploadId) : IQuery<Comparison?>;

internal sealed class ReadComparisonHandler(IMediator mediator, Comparisons comparisons, ReadingState state) : IRequestHandler<ReadComparison, Comparison?>
{
    public async Task<Comparison?> Handle(ReadComparison request, CancellationToken cancellationToken)
    {
        var upload = await mediator.Send(new FindUpload(request.UploadId), cancellationToken); // absent and foreign are answered alike
        return upload.Sheets.Any(s => s.CommittedAt is not null) ? null
            : await comparisons.Of(upload.Id, await state.Of(upload.AreaId, upload.Id, cancellationToken), cancellationToken);
    }
}
