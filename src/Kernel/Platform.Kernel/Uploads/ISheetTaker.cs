using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>
/// Takes the good rows of a sheet into a module's tables. A sheet's owner takes the row; other modules take their own
/// columns of it; all of them in one transaction. Taking the same rows again updates, and never doubles.
/// </summary>
public interface ISheetTaker
{
    /// <summary>The kind of sheet.</summary>
    string Kind { get; }

    /// <summary>The owner is 0; those who need its rows come after.</summary>
    int Order { get; }

    /// <summary>Takes the rows; the pipeline saves and commits.</summary>
    /// <exception cref="ProblemException">The sheet cannot be taken yet: another has to be committed before.</exception>
    Task Take(SheetTake take, CancellationToken ct);
}

/// <summary>What is to be taken.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Sheet">The sheet as it was read.</param>
/// <param name="AsOf">The filing day that it states; null where it states none.</param>
/// <param name="File">All sheets of the file: a sheet that comes alone may have to make what it points to.</param>
public sealed record SheetTake(int AreaId, SheetReading Sheet, DateOnly? AsOf, SurveyFile File)
{
    /// <summary>So many rows are taken at once, so that a long sheet needs no more memory than a short one.</summary>
    private const int AtOnce = 2_000;

    private readonly List<Guid> taken = new(Sheet.Count(Severity.Good) + Sheet.Count(Severity.Warned));
    private readonly List<bool> made = [];

    /// <summary>Where it is said how many rows are taken.</summary>
    public required TaskProgress Progress { get; init; }

    /// <summary>The good and the warned rows, so many at once; asking for the next says that those before are taken.</summary>
    public IEnumerable<SheetRow[]> Parts
    {
        get
        {
            foreach (var part in Rows.Chunk(AtOnce))
            {
                yield return part;
                Progress.Add(part.Length);
            }
        }
    }

    /// <summary>The same for those who come after the owner: with the records that it took the rows into, and those of them that were there before.</summary>
    /// <exception cref="InvalidOperationException">The owner did not say it of every row.</exception>
    public IEnumerable<(SheetRow[] Rows, Guid[] Records, Guid[] Known)> Taken
    {
        get
        {
            var before = 0;
            foreach (var part in Parts)
            {
                if (before + part.Length > taken.Count) throw new InvalidOperationException($"{taken.Count} rows of {Sheet.Kind} were taken by their owner, which are not all.");
                var first = before;
                yield return (part, [.. taken.Slice(first, part.Length)], [.. taken.Slice(first, part.Length).Where((_, i) => !made[first + i])]);
                before += part.Length;
            }
        }
    }

    /// <summary>The good and the warned rows; of a working copy those that somebody touched.</summary>
    public IEnumerable<SheetRow> Rows => Sheet.Rows.Where(r => r is { Usable: true, Untouched: false });

    /// <summary>The records that the sheet names: those that its rows were taken into, and those of a working copy's rows that nobody touched.</summary>
    public IReadOnlySet<Guid> Named => (HashSet<Guid>)[.. Sheet.Rows.Select(r => r.RecordId).OfType<Guid>(), .. taken];

    /// <summary>Says which record a row was taken into. The owner of the kind says it of every row, since a whole ledger removes the others; in the order of the rows where others take columns of them (<see cref="Taken"/>).</summary>
    /// <param name="record">The record.</param>
    /// <param name="isNew">It was made for this row: nobody else can hold anything of it.</param>
    public void Took(Guid record, bool isNew = false)
    {
        taken.Add(record);
        made.Add(isNew);
    }

    /// <summary>A row of a working copy was given the words by which another stored record is known.</summary>
    public static ProblemException KeyTaken(SheetRow row, string key)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(409, "key-taken", $"“{row.Sheet}”第 {row.Number} 行的“{row.Column(key)}”改成了“{row.Printed(key)}”，而库中已有另一条这样的记录；请核对后重新上传。");
    }

    /// <summary>The rows that changed something since they were taken before.</summary>
    public IEnumerable<SheetRow> New => Rows.Where(r => !r.Stored);
}
