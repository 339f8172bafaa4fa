using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Files;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Engine;
using Platform.Rules.Policies;

namespace Platform.Rules.Documents;

/// <summary>The files of versions: sent for a draft, carried from one version to the next, and never touched once published.</summary>
internal sealed class DocumentBook(RulesDb db, PolicyBook book, FileStore files) : IModuleService
{
    /// <summary>The files of a version that the caller may see.</summary>
    public async Task<IReadOnlyList<PolicyDocument>> Of(PolicyVersion version, CancellationToken ct) =>
        await (await book.RowsOf<PolicyDocument>(version.AreaId, ct)).Where(d => d.PolicyVersionId == version.Id).OrderBy(d => d.Name).ToListAsync(ct);

    /// <summary>Keeps a file for one of a draft's sources, in the place of the one that has its name.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="others">Its other sources.</param>
    /// <param name="fileName">As the sender calls it.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The attachment's name.</returns>
    /// <exception cref="ProblemException">422: a code of <see cref="FileInspector"/>, or <c>invalid</c>: another source has a file of this name.</exception>
    public async Task<string> Keep(PolicyVersion draft, IEnumerable<PolicySource> others, string fileName, byte[] content, CancellationToken ct)
    {
        var name = FileNames.Clean(fileName);
        var row = await db.Documents.FirstOrDefaultAsync(d => d.AreaId == draft.AreaId && d.PolicyVersionId == draft.Id && d.Name == name, ct);
        if (row is not null && others.FirstOrDefault(s => s.Attachment == name) is { } other) throw Problem.Invalid([new("file", $"依据“{other.Id}”的附件也叫“{name}”，请把文件改名后再上传。")]);
        var file = await files.Keep(draft.AreaId, name, content, FileKinds.Evidence, ct);
        if (row is null) db.Documents.Add(row = new() { AreaId = draft.AreaId, PolicyVersionId = draft.Id, Name = name });
        else await Release(row, ct);
        row.FileId = file;
        return name;
    }

    /// <summary>Gives a draft the files of the version before it, as far as it names them and has none.</summary>
    public async Task Carry(PolicyVersion? from, PolicyVersion draft, Policy policy, CancellationToken ct)
    {
        if (from is null) return;
        var own = (await Of(draft, ct)).Select(d => d.Name).ToHashSet();
        foreach (var document in await Of(from, ct))
            if (policy.Sources.Any(s => s.Attachment == document.Name) && !own.Contains(document.Name))
                db.Documents.Add(new() { AreaId = draft.AreaId, PolicyVersionId = draft.Id, Name = document.Name, FileId = document.FileId });
    }

    /// <summary>Lets go of the files that a draft does not name.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="named">Its sources; none where the draft itself goes.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Tidy(PolicyVersion draft, IEnumerable<PolicySource> named, CancellationToken ct)
    {
        var names = named.Select(s => s.Attachment).OfType<string>().ToHashSet();
        foreach (var row in await db.Documents.Where(d => d.AreaId == draft.AreaId && d.PolicyVersionId == draft.Id && !names.Contains(d.Name)).ToListAsync(ct))
        {
            await Release(row, ct);
            db.Documents.Remove(row);
        }
    }

    /// <summary>Erases the files and rows of some versions, tombstones too.</summary>
    public async Task Erase(int areaId, IQueryable<Guid> versions, CancellationToken ct)
    {
        var rows = db.Documents.IgnoreQueryFilters(["area", "removed"]).Where(d => d.AreaId == areaId && versions.Contains(d.PolicyVersionId));
        var held = await rows.Where(d => !d.Removed).Select(d => d.FileId).Distinct().ToListAsync(ct);
        await rows.ExecuteDeleteAsync(ct);
        foreach (var file in held.Except(await db.Documents.IgnoreQueryFilters(["area"]).Where(d => d.AreaId == areaId).Select(d => d.FileId).ToListAsync(ct))) await files.Remove(areaId, file, ct);
    }

    // Another version may have the same file.
    private async Task Release(PolicyDocument row, CancellationToken ct)
    {
        if (!await db.Documents.AnyAsync(d => d.AreaId == row.AreaId && d.FileId == row.FileId && d.Id != row.Id, ct)) await files.Remove(row.AreaId, row.FileId, ct);
    }
}

/// <summary>What a policy says of files.</summary>
internal static class PolicyFiles
{
    /// <summary>The attachments that it names and that were not sent.</summary>
    public static IReadOnlyList<string> Unsent(this Policy policy, IEnumerable<string> sent) => [.. policy.Sources.Select(s => s.Attachment).OfType<string>().Distinct().Except(sent)];
}
