using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Reveals;

/// <summary>What of a record could be shown in full: names and masks.</summary>
/// <param name="Id">The record, of whatever kind.</param>
public sealed record ReadSealed(Guid Id) : IQuery<SealedView>;

/// <summary>A record with masks.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Kind">The kind of record on the screen.</param>
/// <param name="Name">Its number and masked name.</param>
/// <param name="Fields">Property, title and mask of each.</param>
/// <param name="LeftToday">How many values the caller may still see today.</param>
public sealed record SealedView(int AreaId, string Kind, string Name, IReadOnlyList<(string Name, string Title, string Mask)> Fields, int LeftToday);

internal sealed class ReadSealedHandler(RevealBook book, Caller caller) : IRequestHandler<ReadSealed, SealedView>
{
    public async Task<SealedView> Handle(ReadSealed request, CancellationToken cancellationToken)
    {
        if (!caller.May(HousePermissions.Reveal)) throw Problem.Denied(HousePermissions.Reveal.Title);
        var record = await book.Find(request.Id, cancellationToken) ?? throw Problem.NotFound();
        return new(record.AreaId, record.Kind, record.Name, [.. record.Fields.Select(f => (f.Name, f.Title, f.Data.Mask))], await book.LeftToday(cancellationToken));
    }
}
