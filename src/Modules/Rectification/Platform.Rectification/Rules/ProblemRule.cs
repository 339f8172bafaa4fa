using Platform.Kernel.Data;
using Platform.Kernel.Figures;
using Platform.Projects.Contracts;

namespace Platform.Rectification.Rules;

/// <summary>
/// When a number is a problem: one indicator held against one threshold. Area 0 is for all; a row with the same code and
/// a county's area takes its place there.
/// </summary>
[SharedByAll]
[Title("问题判定规则")]
internal sealed class ProblemRule
{
    /// <summary>The area it is for; 0 for all.</summary>
    public int AreaId { get; set; }

    /// <summary>Names the rule over all its versions.</summary>
    public string Code { get; set; } = "";

    /// <summary>From when it holds; the latest that has begun is in effect.</summary>
    public DateOnly EffectiveOn { get; set; }

    /// <summary>What it finds, on the screen.</summary>
    public string Title { get; set; } = "";

    public ProblemClass Class { get; set; }

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; set; } = "";

    public Comparison Compare { get; set; }

    /// <summary>In <see cref="Unit"/>.</summary>
    public long Threshold { get; set; }

    /// <summary>The threshold's unit: 分, 户, 天, 件, %.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Names of <see cref="ProjectState"/> with commas between; empty for every state.</summary>
    public string OnlyStates { get; set; } = "";

    /// <summary>The document that it rests on.</summary>
    public string Source { get; set; } = "";

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
