using System.Globalization;
using System.Text;
using System.Xml;

namespace Platform.Kernel.Documents;

/// <summary>Words that follow from the standard, the same in the file and on the page.</summary>
public static class DocumentWords
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Each block with the number that stands before it; empty for what is no heading.</summary>
    public static IEnumerable<(DocumentBlock Block, string Label)> Numbered(IEnumerable<DocumentBlock> blocks)
    {
        var counts = new int[5];
        foreach (var block in blocks)
        {
            if (block is not Heading heading)
            {
                yield return (block, "");
                continue;
            }
            ArgumentOutOfRangeException.ThrowIfNotEqual(heading.Level is >= 1 and <= 4, true, nameof(Heading.Level));
            counts[heading.Level]++;
            Array.Clear(counts, heading.Level + 1, 4 - heading.Level);
            yield return (block, Label(heading.Level, counts[heading.Level]));
        }
    }

    /// <summary>一、 （一） 1. （1） (GB/T 9704-2012 7.3.3).</summary>
    public static string Label(int level, int number) => level switch
    {
        1 => Chinese(number) + "、",
        2 => $"（{Chinese(number)}）",
        3 => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        _ => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
    };

    /// <summary>2022年9月26日, without leading zeros; blank figures where the day is not known.</summary>
    public static string Day(DateOnly? day) =>
        day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year}年{d.Month}月{d.Day}日") : "　　　　年　　月　　日";

    /// <summary>附件 as the list below the text names it: 附件：1.甲, then 2.乙; a single one has no number.</summary>
    public static IReadOnlyList<string> AttachmentLines(IReadOnlyList<DocumentAttachment> attachments) =>
        [.. attachments.Select((a, i) => attachments.Count == 1 ? a.Title : string.Create(CultureInfo.InvariantCulture, $"{i + 1}.{a.Title}"))];

    /// <summary>附件1 above an attachment's own pages; a single one has no number.</summary>
    public static string AttachmentMark(int index, int count) => count == 1 ? "附件" : string.Create(CultureInfo.InvariantCulture, $"附件{index + 1}");

    /// <summary>Paragraphs of a text: its lines that are not blank, without what XML cannot hold.</summary>
    public static IEnumerable<string> Lines(string text) => text.Split('\n').Select(Plain).Where(l => l.Trim().Length > 0);

    /// <summary>A text on one line: tabs and line ends are blanks, control characters and halves of characters are gone, 𠮷 and 🙂 stay.</summary>
    public static string Plain(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\r' or '\n') kept.Append(' ');
            else if (rune.Value != 0xfffd && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))) kept.Append(rune.ToString());
        }
        return kept.ToString().Trim(' ');
    }

    /// <summary>How wide a text is, in halves of a character: ASCII takes half, all else a whole.</summary>
    public static int HalfWidth(string text) => text.EnumerateRunes().Sum(r => r.IsAscii ? 1 : 2);

    // Headings are few: up to 九十九.
    private static string Chinese(int number) => number switch
    {
        < 10 => $"{Digits[number]}",
        < 20 => "十" + (number == 10 ? "" : Digits[number % 10]),
        < 100 => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };
}
