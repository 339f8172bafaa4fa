using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>Reads a survey file for an area: by the sheets of the modules that are on there, against what is stored there.</summary>
public sealed class Surveyor(
    IEnumerable<SheetDefinition> definitions, IEnumerable<SheetExtension> extensions, IEnumerable<IKnownFacts> facts,
    ModuleCatalog modules, AreaScope scope, DemoRows demo, Layouts layouts, CopySeals seals, TaskProgress progress, TimeProvider clock)
{
    private const int ToldAt = 500;

    /// <summary>Reads and judges the file; writes nothing.</summary>
    /// <exception cref="SheetFileException">The file cannot be read.</exception>
    public async Task<SurveyReading> Read(int areaId, Stream content, string fileName, CancellationToken ct)
    {
        var on = definitions.ToLookup(d => IsOn(d.Word, areaId));
        var more = extensions.ToLookup(e => IsOn(e.Word, areaId));
        var known = await Known(areaId, ct);
        return new SurveyReader(on[true], more[true], on[false], more[false]).Read(Told(SheetFile.Open(content, fileName), ct), known, Today, await layouts.Of(areaId, ct), seals.Of(areaId));
    }

    // Says how far it is, and stops where it is told to.
    private IEnumerable<RawSheet> Told(IEnumerable<RawSheet> sheets, CancellationToken ct)
    {
        foreach (var sheet in sheets)
        {
            progress.Begin($"读取“{sheet.Name}”", 0);
            yield return sheet with { Rows = Rows(Ahead.Of(sheet.Rows, Weight)) }; // the file is read while the rows before are judged
        }

        IEnumerable<RawRow> Rows(IEnumerable<RawRow> rows)
        {
            var read = 0;
            foreach (var row in rows)
            {
                if (++read % ToldAt == 0)
                {
                    ct.ThrowIfCancellationRequested();
                    progress.Add(ToldAt);
                }

                yield return row;
            }
        }
    }

    private static int Weight(RawRow row)
    {
        var weight = 1;
        foreach (var cell in row.Cells) weight += 2 + ((cell.Text?.Length ?? 0) / 5);
        return weight;
    }

    private async Task<ISurveyKnown> Known(int areaId, CancellationToken ct)
    {
        var known = new SurveyKnown();
        if (await demo.AreIn(areaId, ct)) return known; // they step aside when this file is taken

        // Modules that require others add to what those have loaded.
        foreach (var fact in facts.Where(f => IsOn(Of(f).Word, areaId)).OrderBy(f => Of(f).Requires.Count))
            await fact.Load(areaId, known, ct);
        return known;
    }

    private Module Of(IKnownFacts fact) => modules.Of(fact.GetType())!;

    // A file that states no filing day is judged by the day on which it is read, Asia/Shanghai.
    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));

    private bool IsOn(string word, int areaId) => scope.Writable(word).Contains(areaId);
}
