using System.Runtime.CompilerServices;

namespace Platform.Rules.Engine;

/// <summary>What brought a household into the state in which it is.</summary>
internal enum Cause
{
    Start, TermEnded, Step, Rate, Partial, Persons, TurnoverIn, TurnoverOut, Paused, Resumed, Decided, Tail,
}

/// <summary>A day on which something may change.</summary>
/// <param name="Day">Day from which it counts.</param>
/// <param name="Since">Day on which it happened.</param>
internal readonly record struct Break(int Day, Cause Cause, int Since)
{
    /// <summary>The single fee's factor may change.</summary>
    public bool ChangesFactor => Cause is Cause.TermEnded or Cause.Step or Cause.TurnoverIn or Cause.TurnoverOut or Cause.Tail;
}

/// <summary>The breaks of most households, without allocating.</summary>
[InlineArray(Length)]
internal struct FewBreaks
{
    public const int Length = 16;
    private Break first;
}

/// <summary>The breaks of the others: one memory for each thread, made larger when it must be.</summary>
internal static class Scratch
{
    [ThreadStatic]
    private static Break[]? breaks;

    public static Break[] Breaks(int count) => breaks is { } made && made.Length >= count ? made : breaks = new Break[count * 2];
}

/// <summary>Days in which nothing changes.</summary>
internal struct Segment
{
    public int From, To, RateDay, Persons, CauseSince;
    public bool RateAligned, Undecided, Overdue;
    public Cause Cause;
    public Reason Reason;
    public Marks Marks;
    /// <summary>1/10000; -1 where the sum was decided.</summary>
    public long Factor;
    public long Delivered;
    public Exact Monthly;

    public readonly bool Same(in Segment other) => Reason == other.Reason && Factor == other.Factor && Undecided == other.Undecided && Monthly == other.Monthly;
}

/// <summary>Fee months that cost the same, one after the other.</summary>
internal struct MonthRun
{
    /// <summary>The first month, from 0, and how many.</summary>
    public int K, Count;
    /// <summary>First day, and the day after the last, of the first month.</summary>
    public int From, To;
    /// <summary>Of the first month, from 0.</summary>
    public int Instalment;
    /// <summary>The day on which all are due; <see cref="Days.Never"/> where each is due by itself.</summary>
    public int Due;
    public long Fen, OverdueFen, OtherFen;
    public bool Undecided;
    public Reason Reason;
    public Marks Marks;

    /// <summary>First day, the day after the last, and the day on which it is due, of the month so many after the first.</summary>
    public readonly (int From, int To, int Due) Month(int after, in FeeMonths months, Pay pay)
    {
        var (from, to) = after == 0 ? (From, To) : (months.Start(K + after), months.Start(K + after + 1));
        return (from, to, Due != Days.Never ? Due : pay == Pay.Advance ? from : to - 1);
    }
}

/// <summary>Takes what a walk finds.</summary>
internal interface IFeeSink
{
    /// <summary>It wants to know what brought each state about.</summary>
    static abstract bool Explains { get; }

    /// <summary>A one-off.</summary>
    void OneOff(int number, int day, long fen, OneOff row, Marks marks, ulong spaces);

    /// <summary>Months in one state (<paramref name="parts"/> has one segment) or one month in several.</summary>
    void Months(in MonthRun run, in FeeMonths months, scoped ReadOnlySpan<Segment> parts);

    /// <summary>The first day for which there is no monthly fee any more; <see cref="Days.Never"/> while nobody knows it. Called last, where there is one at all.</summary>
    void Ends(int day);

    /// <summary>What is paid once for a part that was handed over.</summary>
    void PartialTail(int day, long fen, long area);
}
