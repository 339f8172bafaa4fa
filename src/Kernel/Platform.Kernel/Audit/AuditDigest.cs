namespace Platform.Kernel.Audit;

/// <summary>What the house remembers of an area's audit outside the database: a whole chain written anew differs from it.</summary>
/// <param name="AreaId">The area; 0 for what belongs to the house.</param>
/// <param name="Day">The day that had ended, in Asia/Shanghai.</param>
/// <param name="Last">The last number of the day; 0 while there was none.</param>
/// <param name="Hash">The hash of that entry.</param>
/// <param name="Count">Entries since the digest before.</param>
public sealed record AuditDigest(int AreaId, DateOnly Day, long Last, string Hash, long Count);

/// <summary>How a check of an area's audit ended; kept beside the digests.</summary>
/// <param name="AreaId">The area; 0 for what belongs to the house.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Entries">How many entries were found good.</param>
/// <param name="Fault">What was wrong first; null where nothing was.</param>
/// <param name="Sequence">The number of the first bad record; 0 where none was.</param>
public sealed record AuditCheck(int AreaId, DateTime At, long Entries, AuditFault? Fault, long Sequence);
