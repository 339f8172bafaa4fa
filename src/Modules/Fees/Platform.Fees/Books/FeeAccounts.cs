using Platform.Kernel.Books;

namespace Platform.Fees.Books;

/// <summary>The accounts of 过渡安置费, and what entries on them are for.</summary>
internal static class FeeAccounts
{
    /// <summary>What the county bears for the families' waiting.</summary>
    public const short Cost = 101;

    /// <summary>What it owes the families; credited when a month falls due, debited when it is paid.</summary>
    public const short Payable = 102;

    /// <summary>What the bank was told to pay and has not answered for.</summary>
    public const short Transit = 103;

    /// <summary>What the bank has paid.</summary>
    public const short Bank = 104;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<BookAccount> All =
    [
        new(Cost, "fees.cost", "过渡安置费支出"), new(Payable, "fees.payable", "应付过渡安置费"),
        new(Transit, "fees.transit", "在途过渡安置费"), new(Bank, "fees.bank", "银行存款（过渡安置费）"),
    ];

    /// <summary>What entries are for.</summary>
    public static readonly IReadOnlyList<BookKind> Kinds =
    [
        new(FeeKinds.InTerm, "过渡期内应发"), new(FeeKinds.Overdue, "逾期应发"), new(FeeKinds.Other, "一次性应发"),
        new(FeeKinds.Paid, "发放"), new(FeeKinds.Sent, "银行代发"), new(FeeKinds.Settled, "银行代发成功"), new(FeeKinds.Returned, "银行退票"),
    ];
}

/// <summary>What an entry is for. Those up to <see cref="Other"/> make due, those above it pay.</summary>
internal static class FeeKinds
{
    /// <summary>A month, or the part of it, within the agreed period.</summary>
    public const short InTerm = 1;

    /// <summary>A month, or the part of it, that is overdue.</summary>
    public const short Overdue = 2;

    /// <summary>One-offs, and tails after a hand-over.</summary>
    public const short Other = 3;

    /// <summary>A payment that the county reports (过渡费发放).</summary>
    public const short Paid = 11;

    /// <summary>A payment through a batch of the bank.</summary>
    public const short Sent = 12;

    /// <summary>The bank has paid it; what is owed does not change by it.</summary>
    public const short Settled = 13;

    /// <summary>It came back (退票), and is owed again.</summary>
    public const short Returned = 14;
}
