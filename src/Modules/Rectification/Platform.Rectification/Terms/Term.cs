using Platform.Rectification.Rules;

namespace Platform.Rectification.Terms;

/// <summary>A number by which problems are judged (the threshold of a rule) or handled (when the city presses, how long a notice hangs).</summary>
/// <param name="Code">Names it; a rule's threshold has the rule's code.</param>
/// <param name="Title">On the screen.</param>
/// <param name="Class">The class of problem that the rule judges; null for a term of handling.</param>
/// <param name="Words">Its value in words, {0} being the value with its unit: 高于 {0}.</param>
/// <param name="Unit">分, 户, 天, 件, % or 工作日.</param>
/// <param name="Least">The least that anybody may state, in the unit.</param>
/// <param name="Most">The most.</param>
/// <param name="LowerIsStricter">Whether a lower value asks for more; else a higher one does.</param>
/// <param name="Shipped">What the house ships (area 0), each from its day on.</param>
internal sealed record Term(
    string Code, string Title, ProblemClass? Class, string Words, string Unit, long Least, long Most, bool LowerIsStricter, IReadOnlyList<TermValue> Shipped)
{
    /// <summary>A value in words: 高于 1,000.00 元, 不少于 5 个工作日.</summary>
    public string Say(long value) => Texts.T(Words, NumberWords.Of(value, Unit));

    /// <summary>Whether a value asks for less than another.</summary>
    public bool IsLooser(long value, long than) => LowerIsStricter ? value > than : value < than;

    /// <summary>Whether somebody may state the value.</summary>
    public bool Allows(long value) => value >= Least && value <= Most;
}
