using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;

namespace Platform.Rules.Freezes;

/// <summary>The freezes that hold for an area and have not ended by a day.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Day">The day.</param>
/// <exception cref="ProblemException"><c>not-found</c>: not one of the caller's areas.</exception>
internal sealed record ListFreezes(int AreaId, DateOnly Day) : IQuery<IReadOnlyList<Freeze>>;

internal sealed class ListFreezesHandler(RulesDb db, FreezeBook freezes) : IRequestHandler<ListFreezes, IReadOnlyList<Freeze>>
{
    public Task<IReadOnlyList<Freeze>> Handle(ListFreezes request, CancellationToken cancellationToken) =>
        db.AreasFor(request.AreaId).Count == 0 ? throw Problem.NotFound() : freezes.From(request.AreaId, request.Day, cancellationToken);
}
