using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Contracts;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Rules.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>Posts what a project's families are due by a day, and corrects what came out otherwise since. The same twice posts nothing twice.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Through">All that is due by then.</param>
/// <exception cref="ProblemException"><c>not-found</c>: no such project there; <c>rules-off</c>: nobody says what is due.</exception>
internal sealed record AccrueProject(int AreaId, Guid ProjectId, DateOnly Through) : ICommand<AccrualDone>;

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

internal sealed class AccrueProjectHandler(FeesDb db, BookKeeper books, RuleTurns turns, IMediator mediator) : IRequestHandler<AccrueProject, AccrualDone>
{
    private static readonly AccrualDone Nothing = new(0, 0, 0, 0, false);

    public async Task<AccrualDone> Handle(AccrueProject request, CancellationToken cancellationToken)
    {
        await books.TakeTurn(request.AreaId, cancellationToken); // two runs at once: the second finds what the first has posted
        var accrued = await db.Accrued.FirstOrDefaultAsync(a => a.AreaId == request.AreaId && a.Id == request.ProjectId, cancellationToken);
        if (accrued is null && (await mediator.Send(new ProjectsOf(request.AreaId), cancellationToken)).Or([]).All(p => p.Id != request.ProjectId)) throw Problem.NotFound();
        var through = accrued is not null && accrued.Through > request.Through ? accrued.Through : request.Through; // what is posted stays posted
        var (found, waiting) = await turns.Find(request.AreaId, request.ProjectId, through, accrued, cancellationToken);
        if (accrued is null && found.Families.All(f => f.Dues.Count == 0)) return Nothing with { Refused = found.Families.Count(f => f.Refusal is not null) };
        if (accrued is null) db.Accrued.Add(accrued = new() { AreaId = request.AreaId, Id = request.ProjectId });
        var entries = await Entries(accrued, found, cancellationToken);
        (accrued.Through, accrued.Print) = (through, DuePrint.Of(found.Families, through));
        (accrued.Rules, accrued.RulesTitle) = (found.Rules, found.RulesTitle);
        (accrued.Families, accrued.Refused) = (found.Families.Count(f => f.Dues.Count > 0), found.Families.Count(f => f.Refusal is not null));
        await db.SaveChangesAsync(cancellationToken);
        if (entries.Count > 0) await Post(accrued, entries, cancellationToken);
        return new(accrued.Families, accrued.Refused, entries.Count, entries.Sum(AccrualEntries.Signed), waiting);
    }

    // While all that was posted comes out as it did, only what fell due since is new, and the books need not be read.
    private async Task<IReadOnlyList<BookEntry>> Entries(Accrued accrued, FeesFound found, CancellationToken ct)
    {
        if (accrued.Version > 0 && DuePrint.Of(found.Families, accrued.Through) == accrued.Print) return AccrualEntries.Fresh(accrued.Id, found.Families, accrued.Through);
        var posted = await books.Entries(db.Word, accrued.AreaId).Where(e => e.ProjectId == accrued.Id && e.Kind <= FeeKinds.Other).ToListAsync(ct);
        return AccrualEntries.Of(accrued.Id, found.Families, posted);
    }

    private async Task Post(Accrued accrued, IReadOnlyList<BookEntry> entries, CancellationToken ct)
    {
        var batch = new BookBatch { AreaId = accrued.AreaId, Word = db.Word, Key = $"accrual/{accrued.Id:N}/{accrued.Version}", Text = $"记账至 {accrued.Through:yyyy-MM-dd}" };
        await books.Post(batch, entries, ct);
        db.Publish(new FiguresChanged(accrued.AreaId, db.Word));
    }
}
