using Platform.Kernel.Modules;

namespace Platform.Kernel.Audit;

/// <summary>A kind of record that people open, and whose history they may read: those who may read the record itself.</summary>
public interface IRecordKind
{
    /// <summary>The entity's name; a field called <c>XId</c> points to a record of the kind <c>X</c>.</summary>
    string Entity { get; }

    /// <summary>The module's word.</summary>
    string Word { get; }

    /// <summary>What the caller needs to read the record.</summary>
    Permission Needs { get; }

    /// <summary>Where the record is read.</summary>
    string Href(Guid id);

    /// <summary>A record of the caller's areas; null where there is none, or where its module is off.</summary>
    Task<RecordName?> Find(Guid id, CancellationToken ct);

    /// <summary>What some of an area's records are called.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Names(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct);
}

/// <summary>What a record is called.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name or number.</param>
public sealed record RecordName(int AreaId, Guid Id, string Name);
