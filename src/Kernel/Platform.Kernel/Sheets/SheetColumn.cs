namespace Platform.Kernel.Sheets;

/// <summary>What a column holds, and so how its cells are read.</summary>
public enum ColumnType
{
    /// <summary>Free text, kept as it stands but for outer white space. Value: text.</summary>
    Text,

    /// <summary>A person or organisation. Value: text.</summary>
    Name,

    /// <summary>An identifier of ours or the county's: spaces removed, upper case, half width. Value: text.</summary>
    Code,

    /// <summary>One of a set of words. Value: the word's machine value, as text.</summary>
    Choice,

    /// <summary>A day; a bare month stands for its first day. Value: day number.</summary>
    Date,

    /// <summary>A month, kept as its first day. Value: day number.</summary>
    Month,

    /// <summary>A whole number. Value: the number.</summary>
    Integer,

    /// <summary>Money. Value: 分.</summary>
    Money,

    /// <summary>Floor area. Value: 0.01 ㎡.</summary>
    Area,

    /// <summary>GB 11643 identity number, or GB 32100 code of an organisation. Value: text of 18 characters.</summary>
    IdNumber,

    /// <summary>Mobile telephone. Value: eleven digits as text, or what is printed when it is none.</summary>
    Phone,

    /// <summary>Bank card or account. Value: digits as text.</summary>
    BankCard,

    /// <summary>GB 32100 unified social credit code. Value: text of 18 characters.</summary>
    CreditCode,

    /// <summary>The line's running number, which means nothing. Value: none.</summary>
    Ordinal,
}

/// <summary>The unit that a number is printed in when neither its header nor the sheet says otherwise.</summary>
public enum SheetUnit
{
    /// <summary>元, ㎡ or a plain count.</summary>
    One,

    /// <summary>万元 or 万㎡.</summary>
    TenThousand,
}

/// <summary>One column that a definition or an extension knows.</summary>
/// <param name="Key">Machine word, unique within the kind of sheet.</param>
/// <param name="Title">Its usual title, without unit.</param>
/// <param name="Type">How its cells are read.</param>
/// <param name="Synonyms">Other titles. A title of a two-row header is written <c>group/title</c>.</param>
public sealed record SheetColumn(string Key, string Title, ColumnType Type, params string[] Synonyms)
{
    /// <summary>Titles of the upper header row under which this column stands, the usual one first; empty for none.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>A row without a value is remarked.</summary>
    public bool Required { get; init; }

    /// <summary>A fault here rejects the row; otherwise it warns.</summary>
    public bool Grave { get; init; }

    /// <summary>A day that cannot lie after the day of filing.</summary>
    public bool Past { get; init; }

    /// <summary>Below zero is not a fault of the cell; the definition judges it.</summary>
    public bool Signed { get; init; }

    /// <summary>The sheet's own 单位 line does not apply (a price per ㎡ is in 元 on a sheet in 万元).</summary>
    public bool OwnUnit { get; init; }

    /// <summary>Left blank below its first row in lists grouped by it, so that a blank repeats the value above.</summary>
    public bool Repeats { get; init; }

    /// <summary>A name of ours to find things by: blanks between Chinese characters go, brackets become full width.</summary>
    public bool Tidy { get; init; }

    /// <summary>Unit when nothing printed names one.</summary>
    public SheetUnit Unit { get; init; }

    /// <summary>Longest text taken without a remark, in characters.</summary>
    public int Limit { get; init; } = 2000;

    /// <summary>For <see cref="ColumnType.Choice"/>: gives the machine value of a folded word, or null when it is none.</summary>
    public Func<string, string?>? Words { get; init; }

    /// <summary>For <see cref="ColumnType.Choice"/>: the usual words, one for each machine value that people choose; offered by the template.</summary>
    public IReadOnlyList<string> Usual { get; init; } = [];

    /// <summary>Code of the remark when a required value is missing.</summary>
    public string MissingCode { get; init; } = "required-missing";

    /// <summary>What messages call the value; the title when null.</summary>
    public string? Called { get; init; }

    /// <summary>Its values are sealed, and shown by their mask.</summary>
    internal bool IsPersonal => Type is ColumnType.IdNumber or ColumnType.Phone or ColumnType.BankCard;

    /// <summary>The name used in messages.</summary>
    public string Spoken => Called ?? Title;

    /// <summary>The usual title with its group.</summary>
    public string GroupedTitle => (Groups.Count > 0 ? Groups[0] + "/" : "") + Title;

    /// <summary>The usual title with its group and, for money and areas, the unit.</summary>
    public string FullTitle(SheetUnit unit) => GroupedTitle + (Type, unit) switch
    {
        (ColumnType.Money, SheetUnit.One) => "（元）",
        (ColumnType.Money, _) => "（万元）",
        (ColumnType.Area, SheetUnit.One) => "（㎡）",
        (ColumnType.Area, _) => "（万㎡）",
        _ => "",
    };
}
