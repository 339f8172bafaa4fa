using Platform.Reporting.Checking;

namespace Platform.Reporting.Reports;

/// <summary>A part of a report as it is read.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">Its words with the figures in them.</param>
/// <param name="Marks">What the figures do not bear out.</param>
internal sealed record ReportPart(string Title, string Text, IReadOnlyList<ReasonedMark> Marks)
{
    /// <summary>Its paragraphs as plain and marked pieces; of overlapping marks the first is drawn.</summary>
    public IEnumerable<IReadOnlyList<TextPiece>> Pieces
    {
        get
        {
            var start = 0;
            foreach (var line in Text.Split('\n'))
            {
                if (line.Trim().Length > 0) yield return [.. Of(start, start + line.Length)];
                start += line.Length + 1;
            }
        }
    }

    private IEnumerable<TextPiece> Of(int at, int end)
    {
        foreach (var mark in Marks.Select(m => m.Mark).Where(m => m.Start >= at && m.Start < end))
        {
            if (mark.Start < at) continue;
            var to = Math.Min(end, mark.Start + mark.Quote.Length);
            yield return new(Text[at..mark.Start], null);
            yield return new(Text[mark.Start..to], mark);
            at = to;
        }
        yield return new(Text[at..end], null);
    }
}

/// <summary>A mark, and why the words are right all the same; null while nobody said so.</summary>
internal sealed record ReasonedMark(Mark Mark, MarkReason? Reason);

/// <summary>A piece of a paragraph.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Mark">What is wrong with them; null for plain words.</param>
internal sealed record TextPiece(string Text, Mark? Mark);
