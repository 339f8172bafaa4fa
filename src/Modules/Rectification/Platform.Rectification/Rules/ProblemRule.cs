using Platform.Kernel.Figures;
using Platform.Projects.Contracts;

namespace Platform.Rectification.Rules;

/// <summary>When a number is a problem: one indicator held against one threshold, which a county or the city may state for itself.</summary>
internal sealed record ProblemRule
{
    /// <summary>Names the rule over all its versions.</summary>
    public string Code { get; init; } = "";

    /// <summary>From when it holds; the latest that has begun is in effect.</summary>
    public DateOnly EffectiveOn { get; init; }

    /// <summary>What it finds, on the screen.</summary>
    public string Title { get; init; } = "";

    public ProblemClass Class { get; init; }

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; init; } = "";

    public Comparison Compare { get; init; }

    /// <summary>In <see cref="Unit"/>.</summary>
    public long Threshold { get; init; }

    /// <summary>The least threshold that an area may state for itself.</summary>
    public long Least { get; init; }

    /// <summary>The greatest.</summary>
    public long Most { get; init; }

    /// <summary>The threshold's unit: 分, 户, 天, 件, %.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Names of <see cref="ProjectState"/> with commas between; empty for every state.</summary>
    public string OnlyStates { get; init; } = "";

    /// <summary>The document that its threshold rests on.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether a project in this state is judged by it.</summary>
    public bool Concerns(ProjectState state) => OnlyStates.Length == 0 || OnlyStates.Split(',').Contains(state.ToString());

    /// <summary>Whether the reading is a problem by this rule, whatever the project's state.</summary>
    public bool IsMet(Reading reading, DateOnly asOf) => Compare switch
    {
        Comparison.Above => reading.Value > Threshold,
        Comparison.Below => reading.Value < Threshold,
        Comparison.AtLeast => reading.Value >= Threshold,
        Comparison.OverdueAtLeast => reading.Value > 0 && Overdue.Days(reading.Since, asOf) >= Threshold,
        _ => throw new InvalidOperationException($"Rule {Code} compares by an unknown word."),
    };
}
