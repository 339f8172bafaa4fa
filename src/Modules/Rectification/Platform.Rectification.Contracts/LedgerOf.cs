using Platform.Kernel.Contracts;

namespace Platform.Rectification.Contracts;

/// <summary>The problem ledger (问题台账) of an area as it stood at the end of a day: every item that had been opened by then.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="AsOf">The day; the state of each item is read from its recorded steps up to then.</param>
public sealed record LedgerOf(int AreaId, DateOnly AsOf) : IQuestion<IReadOnlyList<LedgerItem>>;

/// <summary>What others may know of a ledger item.</summary>
/// <param name="Id">The item.</param>
/// <param name="Number">Its number of county and year, never reused.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Class">The class's machine word (<c>feeArrears</c>, <c>notResettled</c>, <c>flatsLate</c>, <c>earlySigns</c>, or a county's own).</param>
/// <param name="ClassTitle">The class as people read it.</param>
/// <param name="State">The state's machine word in the life-cycle.</param>
/// <param name="StateTitle">The state as people read it.</param>
/// <param name="IsClosed">Whether it was struck off (已销号) or merged.</param>
/// <param name="Outcome">How it was closed: <c>resolved</c>, <c>partly</c>, <c>unresolvable</c>, <c>merged</c>, <c>notAProblem</c>; null while it is open.</param>
/// <param name="OpenedOn">The day that it was opened.</param>
/// <param name="Deadline">The day by which it is to be resolved (化解时限); null where none was set.</param>
/// <param name="ClosedOn">The day of the record (备案); null while it is open.</param>
/// <param name="Rehung">How often it came back on the hook (重新挂号).</param>
/// <param name="Households">
/// The families concerned: today's where it is open; all that it ever concerned where it was closed by the day or has been since, because a family
/// that was helped is no longer named by the numbers, and is the very one that the closing counts.
/// </param>
/// <param name="MoneyFen">The money at stake, 分: today's where it is open, that at its last closing where it is closed.</param>
/// <param name="Leader">The responsible leader; empty for none.</param>
/// <param name="Department">The responsible department; empty for none.</param>
public sealed record LedgerItem(
    Guid Id, string Number, Guid ProjectId, string Project, string Class, string ClassTitle, string State, string StateTitle, bool IsClosed,
    string? Outcome, DateOnly OpenedOn, DateOnly? Deadline, DateOnly? ClosedOn, int Rehung, IReadOnlyList<Guid> Households, long MoneyFen,
    string Leader, string Department);
