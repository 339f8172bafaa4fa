using Platform.Kernel.Books;
using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Fees.Differences;

/// <summary>
/// What a newer rule changes in months that are posted already, family by family, as it was when the list was made. It is posted
/// when another person allows it; until then the earlier rule goes on.
/// </summary>
[Title("差额清单")]
internal sealed class Difference : Owned
{
    /// <summary>The newer rule's name and number.</summary>
    [Title("新规定")]
    public string RulesTitle { get; set; } = "";

    /// <summary>For each project the versions to be taken up, as <see cref="DifferenceTarget"/> writes them.</summary>
    [Title("各项目所用版本")]
    public string Targets { get; set; } = "";

    [Title("户数")]
    public int Families { get; set; }

    [Title("原应发（元）")]
    public long BeforeFen { get; set; }

    [Title("新应发（元）")]
    public long AfterFen { get; set; }

    [Title("状态")]
    public DifferenceState State { get; set; }

    /// <summary>The request for approval; empty while none was made.</summary>
    [Title("审批")]
    public Guid ApprovalId { get; set; }

    [Title("生成时间")]
    public DateTime At { get; set; }

    /// <summary>The user name of who made it.</summary>
    [Title("生成人")]
    public string By { get; set; } = "";

    /// <summary>The key of the batch by which a project of a list is posted.</summary>
    public static string BatchKey(Guid id, Guid projectId) => $"{KeyOf(id)}{projectId:N}";

    /// <summary>What of it is posted, a batch for each project.</summary>
    public IQueryable<BookBatch> Posted(BookKeeper books, string word)
    {
        var key = KeyOf(Id);
        return books.Batches(word, AreaId).Where(b => b.Key.StartsWith(key));
    }

    /// <summary>The project of one of these batches.</summary>
    public static Guid ProjectOf(BookBatch posted) => Guid.ParseExact(posted.Key[^32..], "N");

    private static string KeyOf(Guid id) => $"difference/{id:N}/";
}

/// <summary>How a list stands.</summary>
internal enum DifferenceState
{
    /// <summary>待报批.</summary>
    Draft = 0,

    /// <summary>待审批.</summary>
    Waiting = 1,

    /// <summary>已批准，待记账.</summary>
    Approved = 2,

    /// <summary>已记账.</summary>
    Posted = 3,

    /// <summary>已作废: a newer list took its place, or it did not fit any more before any of it was posted.</summary>
    Superseded = 4,

    /// <summary>部分已入账: some of its projects were posted, then it did not fit any more.</summary>
    Partly = 5,
}

/// <summary>One family of a list.</summary>
[Title("差额")]
internal sealed class DifferenceLine : Owned
{
    [Title("差额清单")]
    public Guid DifferenceId { get; set; }

    [Title("项目")]
    public Guid ProjectId { get; set; }

    [Title("被征收户")]
    public Guid HouseholdId { get; set; }

    [Title("户编号")]
    public string Code { get; set; } = "";

    [Title("被征收人")]
    public string Name { get; set; } = "";

    [Title("原应发（元）")]
    public long BeforeFen { get; set; }

    [Title("新应发（元）")]
    public long AfterFen { get; set; }

    /// <summary>Which months differ, and by how much, in words.</summary>
    [Title("原因")]
    [FreeText]
    public string Reason { get; set; } = "";
}
