using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Rules.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>Posts what a project's families are due by a day, and corrects what came out otherwise since. The same twice posts nothing twice.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Through">All that is due by then.</param>
/// <param name="Known">What was reckoned beforehand; where it does not hold any more, it is reckoned anew.</param>
/// <param name="Hasty">See <see cref="DbSession.Hasten"/>: another that follows is not.</param>
/// <exception cref="ProblemException"><c>not-found</c>: no such project there; <c>rules-off</c>: nobody says what is due.</exception>
internal sealed record AccrueProject(int AreaId, Guid ProjectId, DateOnly Through, Foreseen? Known = null, bool Hasty = false) : ICommand<AccrualDone>;

/// <summary>What was posted for a project. Sums are 分.</summary>
/// <param name="Families">Families with a sum.</param>
/// <param name="Refused">Families of whom nothing can be reckoned.</param>
/// <param name="Entries">Entries posted.</param>
/// <param name="Fen">By how much more is due than before.</param>
/// <param name="Waiting">A newer rule that changes the past waits for its list of differences to be approved.</param>
internal sealed record AccrualDone(int Families, int Refused, int Entries, long Fen, bool Waiting);

internal sealed class AccrueProjectValidator : AbstractValidator<AccrueProject>
{
    public AccrueProjectValidator() => RuleFor(c => c.Through).Must(d => d.Year is >= 1990 and <= 2100).WithMessage("日期应在 1990 年到 2100 年之间。").OverridePropertyName("through");
}

internal sealed class AccrueProjectHandler(FeesDb db, BookKeeper books, Reckoning reckoning, IMediator mediator, DbSession session) : IRequestHandler<AccrueProject, AccrualDone>
{
    public async Task<AccrualDone> Handle(AccrueProject request, CancellationToken cancellationToken)
    {
        if (request.Hasty) await session.Hasten(cancellationToken);
        var batch = new BookBatch { AreaId = request.AreaId, Word = db.Word };
        var prepared = request.Known is { Reckoned.Entries: { Count: > 0 } foreseen } ? await books.Prepare(batch, foreseen, cancellationToken) : null;
        await books.TakeTurn(request.AreaId, cancellationToken); // two runs at once: the second finds what the first has posted
        var accrued = await db.Accrued.FirstOrDefaultAsync(a => a.AreaId == request.AreaId && a.Id == request.ProjectId, cancellationToken);
        if (accrued is null && (await mediator.Send(new ProjectsOf(request.AreaId), cancellationToken)).Or([]).All(p => p.Id != request.ProjectId)) throw Problem.NotFound();
        var holds = await Holds(request, accrued, cancellationToken);
        var (_, through, found, waiting, print, entries) = holds ?? await reckoning.Of(request.AreaId, request.ProjectId, accrued, request.Through, cancellationToken);
        if (accrued is null && !Known(found)) return new(0, found.Families.Count(f => f.Refusal is not null), 0, 0, false);
        if (accrued is null) db.Accrued.Add(accrued = new() { AreaId = request.AreaId, Id = request.ProjectId });
        (accrued.Through, accrued.Print) = (through, print);
        (accrued.Rules, accrued.RulesTitle) = (found.Rules, found.RulesTitle);
        (accrued.Families, accrued.Refused) = (found.Families.Count(f => f.Dues.Count + f.Earlier > 0), found.Families.Count(f => f.Refusal is not null));
        await db.SaveChangesAsync(cancellationToken);
        if (entries.Count > 0)
        {
            (batch.Key, batch.Text) = ($"accrual/{accrued.Id:N}/{accrued.Version}", $"记账至 {accrued.Through:yyyy-MM-dd}");
            db.Publish(new FiguresChanged(accrued.AreaId, db.Word));
            await books.Post(holds is null ? await books.Prepare(batch, entries, cancellationToken) : prepared!, cancellationToken);
        }
        return new(accrued.Families, accrued.Refused, entries.Count, entries.Sum(AccrualEntries.Signed), waiting);
    }

    // That nothing is due is posted too, where it is known of each family: no families, or some of whom nothing can be reckoned, prove nothing.
    private static bool Known(FeesFound found) => found.Families.Any(f => f.Dues.Count > 0) || found.Families.Count > 0 && found.Families.All(f => f.Refusal is null);

    // What was reckoned beforehand, where it rests on what is posted now, and nobody has written anything since but the run itself.
    private async Task<Reckoned?> Holds(AccrueProject request, Accrued? accrued, CancellationToken ct) =>
        request.Known is { } known && known.Reckoned.Version == (accrued?.Version ?? 0) && await books.IsStill(request.AreaId, known.Mark, db.Word, nameof(Accrued), ct) ? known.Reckoned : null;
}
