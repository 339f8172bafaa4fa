using Platform.Fees.Books;
using Platform.Kernel.Books;
using Platform.Rules.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>The entries that bring what is posted to what is due: new months, and corrections of months that came out otherwise. Nothing is changed, only added.</summary>
internal static class AccrualEntries
{
    /// <summary>The entries.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="families">Its families with all that is due.</param>
    /// <param name="posted">Entries of what was due, as posted so far.</param>
    public static IReadOnlyList<BookEntry> Of(Guid projectId, IEnumerable<FamilyFee> families, IEnumerable<BookEntry> posted)
    {
        var (due, entries) = (DueKey.Of(families), new List<BookEntry>());
        var known = posted.GroupBy(e => new DueKey(e.SubjectId, e.Kind, e.Period)).ToDictionary(g => g.Key, g => g.OrderBy(e => e.Turn).ToList());
        foreach (var (key, before) in known)
        {
            var after = due.GetValueOrDefault(key);
            var turn = before[^1].Turn + 1;
            // What stands on another day than it should is taken back there.
            foreach (var day in before.GroupBy(e => e.On).Select(g => (On: g.Key, Fen: g.Sum(Signed))).Where(d => d.Fen != 0 && (after.Fen == 0 || d.On != after.On)))
                entries.Add(key.Entry(projectId, -day.Fen, day.On, turn++));
            var left = after.Fen - before.Where(e => e.On == after.On).Sum(Signed);
            if (after.Fen != 0 && left != 0) entries.Add(key.Entry(projectId, left, after.On, turn));
        }
        entries.AddRange(due.Where(d => !known.ContainsKey(d.Key)).Select(d => d.Key.Entry(projectId, d.Value.Fen, d.Value.On, 0)));
        return entries;
    }

    /// <summary>The entries of what is listed, where nothing of it is posted.</summary>
    public static IReadOnlyList<BookEntry> Fresh(Guid projectId, IEnumerable<FamilyFee> families)
    {
        var (entries, dues) = (new List<BookEntry>(), new Dictionary<DueKey, (long Fen, DateOnly On)>());
        foreach (var family in families)
        {
            dues.Clear();
            DueKey.Add(dues, family);
            foreach (var (key, due) in dues) entries.Add(key.Entry(projectId, due.Fen, due.On, 0));
        }
        return entries;
    }

    /// <summary>What an entry adds to what is owed, 分; below zero it takes away.</summary>
    public static long Signed(BookEntry entry) => entry.Credit == FeeAccounts.Payable ? entry.Fen : entry.Debit == FeeAccounts.Payable ? -entry.Fen : 0;
}
