using MediatR;
using Platform.Kernel.Requests;

namespace Platform.Fees.Banking;

/// <summary>The layouts that an area may use: those that come with the house, its own, and those of the areas above it.</summary>
/// <param name="AreaId">The area.</param>
internal sealed record ListLayouts(int AreaId) : IQuery<IReadOnlyList<KnownLayout>>;

internal sealed class ListLayoutsHandler(LayoutBook book) : IRequestHandler<ListLayouts, IReadOnlyList<KnownLayout>>
{
    public Task<IReadOnlyList<KnownLayout>> Handle(ListLayouts request, CancellationToken cancellationToken) => book.Of(request.AreaId, cancellationToken);
}
