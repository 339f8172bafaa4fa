using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Requests;

namespace Platform.Fees.Differences;

/// <summary>Notes that all of an approved list is posted, or that the rest of it cannot be any more.</summary>
internal sealed record EndDifference(int AreaId, Guid Id, DifferenceState State) : ICommand<bool>;

internal sealed class EndDifferenceValidator : AbstractValidator<EndDifference>
{
    public EndDifferenceValidator() => RuleFor(c => c.State).Must(s => s is DifferenceState.Posted or DifferenceState.Superseded);
}

internal sealed class EndDifferenceHandler(FeesDb db, BookKeeper books) : IRequestHandler<EndDifference, bool>
{
    public async Task<bool> Handle(EndDifference request, CancellationToken cancellationToken)
    {
        var list = await db.Differences.FirstOrDefaultAsync(d => d.AreaId == request.AreaId && d.Id == request.Id && d.State == DifferenceState.Approved, cancellationToken);
        if (list is not null) list.State = request.State == DifferenceState.Superseded && await list.Posted(books, db.Word).AnyAsync(cancellationToken) ? DifferenceState.Partly : request.State;
        return list is not null;
    }
}
