using Microsoft.EntityFrameworkCore;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Rules.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>Reckons what of a project's fees is not posted yet.</summary>
internal sealed class Reckoning(FeesDb db, BookKeeper books, RuleTurns turns) : IModuleService
{
    /// <summary>Reckons.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="accrued">How far it is posted; null where nothing is.</param>
    /// <param name="through">All that is due by then; what is posted beyond it stays posted.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ProblemException"><c>rules-off</c>.</exception>
    public async Task<Reckoned> Of(int areaId, Guid projectId, Accrued? accrued, DateOnly through, CancellationToken ct)
    {
        if (accrued?.Through > through) through = accrued.Through;
        return accrued is null ? await All(areaId, projectId, null, through, ct)
            : await Later(accrued, through, ct) ?? await All(areaId, projectId, accrued, through, ct);
    }

    // While the rule is the same, and all that was posted comes out as it did, only what fell due since is new, and the books need not be read.
    private async Task<Reckoned?> Later(Accrued accrued, DateOnly through, CancellationToken ct)
    {
        var found = await turns.Ask(new(accrued.AreaId, accrued.Id, through, Since: accrued.Through), ct);
        if (found.Rules != accrued.Rules || found.Print != accrued.Print) return null;
        return new(accrued.Version, through, found, false, unchecked(found.Print + DuePrint.Of(found.Families, through)), AccrualEntries.Fresh(accrued.Id, found.Families));
    }

    private async Task<Reckoned> All(int areaId, Guid projectId, Accrued? accrued, DateOnly through, CancellationToken ct)
    {
        var (found, waiting) = await turns.Find(areaId, projectId, through, accrued, ct);
        var posted = await books.Entries(db.Word, areaId).Where(e => e.ProjectId == projectId && e.Kind <= FeeKinds.Other).ToListAsync(ct);
        return new(accrued?.Version ?? 0, through, found, waiting, DuePrint.Of(found.Families, through), posted.Count == 0 ? AccrualEntries.Fresh(projectId, found.Families) : AccrualEntries.Of(projectId, found.Families, posted));
    }
}

/// <summary>What was reckoned.</summary>
/// <param name="Version">Of the project's <see cref="Accrued"/> on which it rests; 0 for none.</param>
/// <param name="Through">All that is due by then.</param>
/// <param name="Found">What the families are due.</param>
/// <param name="Waiting">See <see cref="AccrualDone.Waiting"/>.</param>
/// <param name="Print">See <see cref="DuePrint"/>.</param>
/// <param name="Entries">What is not posted.</param>
internal sealed record Reckoned(long Version, DateOnly Through, FeesFound Found, bool Waiting, long Print, IReadOnlyList<BookEntry> Entries);
