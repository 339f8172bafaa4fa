using Platform.Kernel.Figures;

namespace Platform.Reporting.Checking;

/// <summary>A place in a text that its figures do not bear out. It forbids nothing, and wants a reason.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Quote">The words marked.</param>
/// <param name="Sentence">The sentence that they stand in: a reason holds for it as it is written.</param>
/// <param name="Why">What the figures say, in one sentence.</param>
internal sealed record Mark(MarkKind Kind, int Start, string Quote, string Sentence, string Why);

/// <summary>What is wrong at a place.</summary>
internal enum MarkKind
{
    /// <summary>A number with its unit that is not the frozen figure named before it, or where none is named equals none.</summary>
    Number = 0,

    /// <summary>全部, 已完成 or 无 beside a figure that says otherwise.</summary>
    Claim = 1,
}

/// <summary>A figure that texts are held against.</summary>
/// <param name="Name">As texts and claims name it; a number after the name may be any figure of that name.</param>
/// <param name="Unit">个 户 套 件 类 元 ㎡ or %.</param>
/// <param name="Kind">In which unit the value counts; a share in hundredths of a percent has the unit % and <see cref="FigureUnit.Count"/>.</param>
/// <param name="Value">Null where there is none.</param>
internal sealed record CheckedFigure(string Name, string Unit, FigureUnit Kind, long? Value);
