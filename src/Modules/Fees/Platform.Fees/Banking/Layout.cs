namespace Platform.Fees.Banking;

/// <summary>How a bank wants its file and gives its answer.</summary>
/// <param name="Name">On the screen, at most 50 characters.</param>
/// <param name="Encoding">In which the file is written.</param>
/// <param name="Kind">Fields by commas or by width.</param>
/// <param name="Amount">How sums are written.</param>
/// <param name="Purpose">What the family reads on its statement; <c>{from}</c> and <c>{to}</c> are the months as 202205, <c>{batch}</c> the batch.</param>
/// <param name="Lines">The fields of each payment, in order.</param>
/// <param name="Answer">What the bank's answer looks like.</param>
internal sealed record Layout(string Name, LayoutEncoding Encoding, LayoutKind Kind, LayoutAmount Amount, string Purpose, IReadOnlyList<LayoutField> Lines, AnswerForm Answer)
{
    /// <summary>Whether a CSV begins with the titles of the lines' fields.</summary>
    public bool Titles { get; init; }

    /// <summary>A line before all others; empty for none.</summary>
    public IReadOnlyList<LayoutField> Head { get; init; } = [];

    /// <summary>A line after all others; empty for none.</summary>
    public IReadOnlyList<LayoutField> Tail { get; init; } = [];

    /// <summary>Days without an answer after which the bank is asked again.</summary>
    public int AskAgainDays { get; init; } = 3;

    /// <summary>All fields.</summary>
    public IEnumerable<LayoutField> Fields => Head.Concat(Lines).Concat(Tail);
}

/// <summary>A field of a line.</summary>
/// <param name="What">What stands in it.</param>
/// <param name="Title">Its title in a CSV.</param>
/// <param name="Text">The words of a <see cref="FieldOf.Text"/>.</param>
/// <param name="Width">Bytes in the file's encoding: exactly so many in fixed width, at most so many in a CSV; 0 for any.</param>
/// <param name="Right">Whether a value of fixed width stands at the right.</param>
/// <param name="Pad">What fills the rest of a fixed width, one ASCII character.</param>
internal sealed record LayoutField(FieldOf What, string Title = "", string Text = "", int Width = 0, bool Right = false, char Pad = ' ');

/// <summary>By which words the bank's answer is read; titles and results are compared without regard to width, case and blanks.</summary>
/// <param name="Sequence">Titles of the column with the sequence.</param>
/// <param name="Result">Titles of the column with the result.</param>
/// <param name="Paid">Results that say that it was paid.</param>
/// <param name="Returned">Results that say that it came back.</param>
/// <param name="Unknown">Results that say neither yet.</param>
internal sealed record AnswerForm(IReadOnlyList<string> Sequence, IReadOnlyList<string> Result, IReadOnlyList<string> Paid, IReadOnlyList<string> Returned, IReadOnlyList<string> Unknown)
{
    /// <summary>Titles of the column with the batch.</summary>
    public IReadOnlyList<string> Batch { get; init; } = [];

    /// <summary>Titles of the column with the sum.</summary>
    public IReadOnlyList<string> Amount { get; init; } = [];

    /// <summary>Titles of the column with the name.</summary>
    public IReadOnlyList<string> Name { get; init; } = [];

    /// <summary>Titles of the column with the reason of a return.</summary>
    public IReadOnlyList<string> Reason { get; init; } = [];
}

/// <summary>In which encoding a file is written.</summary>
internal enum LayoutEncoding
{
    /// <summary>UTF-8 with a byte order mark.</summary>
    Utf8 = 0,

    /// <summary>GBK (code page 936).</summary>
    Gbk = 1,
}

/// <summary>How fields are told apart.</summary>
internal enum LayoutKind
{
    /// <summary>By commas (RFC 4180).</summary>
    Csv = 0,

    /// <summary>By their width in bytes.</summary>
    Fixed = 1,
}

/// <summary>How sums are written.</summary>
internal enum LayoutAmount
{
    /// <summary>元 with two decimals: 1234.50.</summary>
    Yuan = 0,

    /// <summary>分: 123450.</summary>
    Fen = 1,
}

/// <summary>What stands in a field.</summary>
internal enum FieldOf
{
    /// <summary>批次号.</summary>
    Batch = 0,

    /// <summary>序号.</summary>
    Sequence = 1,

    /// <summary>收款账号.</summary>
    Account = 2,

    /// <summary>户名.</summary>
    Name = 3,

    /// <summary>开户银行.</summary>
    Bank = 4,

    /// <summary>金额.</summary>
    Amount = 5,

    /// <summary>用途.</summary>
    Purpose = 6,

    /// <summary>户编号.</summary>
    Code = 7,

    /// <summary>Control count: 总笔数.</summary>
    Count = 8,

    /// <summary>Control sum: 总金额.</summary>
    Sum = 9,

    /// <summary>Day of the file, yyyyMMdd.</summary>
    Day = 10,

    /// <summary>Words that are always the same.</summary>
    Text = 11,
}
