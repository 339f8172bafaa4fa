using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Web;

namespace Platform.Kernel.Papers;

/// <summary>How a module's own commands issue a paper, and find it again.</summary>
public sealed class PaperBook(PlatformDb db, Caller caller, TimeProvider clock)
{
    /// <summary>Issues a paper; it is saved with the command.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="subjectId">Whom it is about.</param>
    /// <param name="asOf">As of which day it speaks.</param>
    /// <param name="fen">The sum that it states, 分.</param>
    /// <param name="seal">SHA-256 of all its figures.</param>
    public IssuedPaper Issue(int areaId, string kind, Guid subjectId, DateOnly asOf, long fen, string seal)
    {
        var paper = new IssuedPaper { AreaId = areaId, Code = PaperCodes.New(), Kind = kind, SubjectId = subjectId, AsOf = asOf, Fen = fen, Seal = seal, At = clock.GetUtcNow().UtcDateTime, By = caller.Id };
        db.Papers.Add(paper);
        return paper;
    }

    /// <summary>A paper of the caller's areas.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>.</exception>
    public async Task<IssuedPaper> Find(Guid id, CancellationToken ct) => await db.Papers.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) ?? throw Problem.NotFound();

    /// <summary>The papers about a subject, the newest first.</summary>
    public async Task<IReadOnlyList<IssuedPaper>> Of(int areaId, Guid subjectId, CancellationToken ct) =>
        await db.Papers.AsNoTracking().Where(p => p.AreaId == areaId && p.SubjectId == subjectId).OrderByDescending(p => p.At).Take(20).ToListAsync(ct);
}
