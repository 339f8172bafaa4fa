using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Audit;

/// <summary>A kind of record kept in a module's context.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <param name="db">The module's context.</param>
/// <param name="needs">What the caller needs to read the record.</param>
/// <param name="name">What a record is called.</param>
public abstract class RecordKind<T>(ModuleDb db, Permission needs, Expression<Func<T, string>> name) : IRecordKind
    where T : Owned
{
    /// <inheritdoc/>
    public string Entity => typeof(T).Name;

    /// <inheritdoc/>
    public string Word => db.Word;

    /// <inheritdoc/>
    public Permission Needs => needs;

    /// <inheritdoc/>
    public abstract string Href(Guid id);

    /// <inheritdoc/>
    public async Task<RecordName?> Find(Guid id, CancellationToken ct) =>
        await db.Rows<T>().Where(r => r.Id == id).Select(Named()).FirstOrDefaultAsync(ct);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, string>> Names(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        (await db.Rows<T>(areaId).Where(r => ids.Contains(r.Id)).Select(Named()).ToListAsync(ct)).ToDictionary(r => r.Id, r => r.Name);

    private Expression<Func<T, RecordName>> Named()
    {
        Expression<Func<T, string, RecordName>> shape = (r, n) => new RecordName(r.AreaId, r.Id, n);
        var body = ReplacingExpressionVisitor.Replace(shape.Parameters[1], name.Body, shape.Body);
        return Expression.Lambda<Func<T, RecordName>>(ReplacingExpressionVisitor.Replace(shape.Parameters[0], name.Parameters[0], body), name.Parameters);
    }
}
