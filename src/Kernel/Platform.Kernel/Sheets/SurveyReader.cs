using System.Globalization;

namespace Platform.Kernel.Sheets;

/// <summary>
/// Reads survey workbooks by the definitions it is given. Holds no state between files and may be shared.
/// </summary>
public sealed class SurveyReader
{
    private readonly SheetDefinition[] definitions;
    private readonly SheetExtension[] extensions;
    private readonly HashSet<SheetDefinition> idle;
    private readonly ColumnBook[] books;

    /// <summary>Prepares the definitions of the modules that are on, and of those that are off, which are only recognised.</summary>
    public SurveyReader(
        IEnumerable<SheetDefinition> definitions,
        IEnumerable<SheetExtension> extensions,
        IEnumerable<SheetDefinition>? idleDefinitions = null,
        IEnumerable<SheetExtension>? idleExtensions = null)
    {
        this.definitions = [.. definitions.OrderBy(d => d.Order)];
        this.extensions = [.. extensions];
        idle = [.. idleDefinitions ?? []];
        var off = (idleExtensions ?? []).ToList();
        books = [.. this.definitions.Concat(idle).Select(d => Book(d, off))];
    }

    /// <summary>Reads and judges a whole file.</summary>
    /// <param name="content">An .xlsx or .csv; seekable.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="known">What the county has stored; nothing when null.</param>
    /// <param name="asOf">Day of filing where the file itself does not say; without either, no date counts as in the future.</param>
    /// <param name="limits">Budgets.</param>
    /// <param name="layouts">What the county has said of its layouts; nothing when null.</param>
    /// <exception cref="SheetFileException">The file cannot be read.</exception>
    public SurveyReading Read(
        Stream content, string name, ISurveyKnown? known = null, DateOnly? asOf = null, SheetLimits? limits = null, LayoutBook? layouts = null) =>
        Read(SheetFile.Open(content, name, limits), known, asOf, layouts);

    /// <summary>Reads and judges sheets from anywhere; with a seal, those that are working copies of the area as such.</summary>
    public SurveyReading Read(
        IEnumerable<RawSheet> sheets, ISurveyKnown? known = null, DateOnly? asOf = null, LayoutBook? layouts = null, AreaSeal? seal = null)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var drafts = new List<SheetDraft>();
        var waiting = new List<WaitingSheet>();
        var loose = new FilingDay();
        foreach (var (draft, wait) in sheets.SelectMany(s => SheetWalk.Read(s, books, idle, layouts ?? LayoutBook.Empty, loose, seal)))
        {
            if (draft is not null)
            {
                drafts.Add(draft);
            }
            else if (wait is not null)
            {
                waiting.Add(wait);
            }
        }

        var day = drafts.Max(d => d.Filing.Own) ?? loose.Own ?? drafts.Max(d => d.Filing.Until) ?? loose.Until ?? asOf;
        var file = new SurveyFile(day);
        foreach (var draft in drafts)
        {
            CopyRows.JudgeTwice(draft.Rows);
            CopyRows.JudgeMasks(draft.Rows, draft.Shape.Columns);
            file.Add(draft.Definition.Kind, draft.Rows);
            Future(draft, draft.Filing.Own ?? day);
        }

        Check(file, known ?? NothingKnown.Instance);
        return new SurveyReading([.. drafts.Select(d => d.Finish(day))], waiting, day, file);
    }

    private ColumnBook Book(SheetDefinition definition, List<SheetExtension> off)
    {
        var on = !idle.Contains(definition);
        var takers = definition.Columns.Select(c => new Taker(c, definition.Word, on))
            .Concat(Of(definition, extensions).SelectMany(e => e.Columns.Select(c => new Taker(c, e.Word, on))))
            .Concat(Of(definition, off).SelectMany(e => e.Columns.Select(c => new Taker(c, e.Word, false))))
            .ToList();
        if (takers.GroupBy(t => t.Column.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"《{definition.Kind}》的列 {twice.Key} 由 {string.Join('、', twice.Select(t => t.Word))} 重复声明");
        }

        return new ColumnBook(definition, takers);
    }

    private static IEnumerable<SheetExtension> Of(SheetDefinition definition, IEnumerable<SheetExtension> from) => from.Where(e => e.Kind == definition.Kind);

    private static void Future(SheetDraft draft, DateOnly? day)
    {
        if (day is not { } asOf)
        {
            return;
        }

        var columns = draft.Shape.Columns.Where(c => c.Column.Past).ToList();
        foreach (var row in draft.Rows)
        {
            foreach (var column in columns)
            {
                if (row.Date(column.Key) > asOf)
                {
                    row.Add(column.Key, "date-in-future", column.Column.Grave ? Severity.Rejected : Severity.Warned,
                        $"{column.Column.Spoken}晚于填报日期{asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}，请核对");
                }
            }
        }
    }

    private void Check(SurveyFile file, ISurveyKnown known)
    {
        var present = definitions.Where(d => file.Has(d.Kind)).ToList();
        foreach (var definition in present)
        {
            var rows = file.All(definition.Kind);
            definition.CheckRows(rows, file, known);
            foreach (var extension in Of(definition, extensions))
            {
                extension.CheckRows(rows, file, known);
            }
        }

        foreach (var definition in present)
        {
            var rows = file.All(definition.Kind);
            definition.Compare(rows, file, known);
            foreach (var extension in Of(definition, extensions))
            {
                extension.Compare(rows, file, known);
            }
        }
    }
}
