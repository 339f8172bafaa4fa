namespace Platform.Fees.Books;

/// <summary>Sums as of a day, 分. Due less paid is arrears less credit.</summary>
internal abstract record Balance
{
    /// <summary>The area.</summary>
    public int AreaId { get; init; }

    /// <summary>The project.</summary>
    public Guid ProjectId { get; init; }

    /// <summary>应发.</summary>
    public long DueFen { get; init; }

    /// <summary>The overdue part of it.</summary>
    public long OverdueFen { get; init; }

    /// <summary>已发, what the bank has not yet answered for included.</summary>
    public long PaidFen { get; init; }

    /// <summary>拖欠.</summary>
    public long ArrearsFen { get; init; }

    /// <summary>多付.</summary>
    public long CreditFen { get; init; }

    /// <summary>Of the arrears, what is at most 3 months old; what fell due in the month of the day is one month old.</summary>
    public long To3Fen { get; init; }

    /// <summary>At most 6 months old.</summary>
    public long To6Fen { get; init; }

    /// <summary>At most 12 months old.</summary>
    public long To12Fen { get; init; }

    /// <summary>Arrears by age: 1–3, 4–6, 7–12, over 12 months.</summary>
    public IReadOnlyList<long> Ages => [To3Fen, To6Fen - To3Fen, To12Fen - To6Fen, ArrearsFen - To12Fen];
}

/// <summary>One family's.</summary>
internal sealed record FamilyBalance : Balance
{
    /// <summary>The household.</summary>
    public Guid HouseholdId { get; init; }
}

/// <summary>One project's.</summary>
internal sealed record ProjectBalance : Balance
{
    /// <summary>Families that were due anything.</summary>
    public int Families { get; init; }

    /// <summary>Families in arrears.</summary>
    public int Behind { get; init; }
}
