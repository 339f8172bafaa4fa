namespace Platform.Kernel.Calendar;

/// <summary>An answer of the calendar, or the word that it needs a year whose holidays are not announced yet (尚未公布). The caller has to decide which.</summary>
/// <typeparam name="T">The answer's type.</typeparam>
public readonly record struct Announced<T>
{
    private readonly T value;

    private Announced(T value, bool isKnown, int missing) => (this.value, IsKnown, MissingYear) = (value, isKnown, missing);

    /// <summary>Whether there is an answer.</summary>
    public bool IsKnown { get; }

    /// <summary>The first year that the answer needs and nobody has announced; 0 where there is an answer.</summary>
    public int MissingYear { get; }

    /// <summary>The answer.</summary>
    /// <exception cref="InvalidOperationException">There is none; ask <see cref="IsKnown"/> first.</exception>
    public T Value => IsKnown ? value : throw new InvalidOperationException($"The holidays of {MissingYear} are not announced.");

    /// <summary>No answer, for want of this year's holidays.</summary>
    public static Announced<T> NotYet(int year) => new(default!, false, year);

    /// <summary>The answer in one way or the want of a year in another.</summary>
    public TSaid Say<TSaid>(Func<T, TSaid> known, Func<int, TSaid> notYet) => IsKnown ? known(value) : notYet(MissingYear);

    /// <summary>An answer.</summary>
    public static implicit operator Announced<T>(T value) => new(value, true, 0);
}
