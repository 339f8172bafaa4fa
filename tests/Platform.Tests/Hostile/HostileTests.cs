using System.Diagnostics;
using Platform.Kernel.Files;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Tests.Sheets;
using Xunit.Abstractions;

namespace Platform.Tests.Hostile;

/// <summary>Whoever measures memory wants the process to himself.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// Hostile files are refused by a word and in Chinese, within 2 s and 64 MB, and nothing else comes out of the doors.
/// </summary>
/// <remarks>
/// A file goes the way of an upload (<see cref="FileInspector"/>, then <see cref="SurveyReader"/>) and that of a look
/// without keeping (the reader alone). Memory: all that the thread allocates, garbage too, which no peak can exceed;
/// only where that is above the budget, a second pass collects garbage all the time and takes the most that lived. The
/// file's own bytes were there before.
/// </remarks>
[Collection(nameof(Alone))]
public sealed class HostileTests(ITestOutputHelper output)
{
    private const long Budget = 64L << 20;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(10);
    private static readonly HashSet<string> Codes = ["file-empty", "file-type", "file-too-large", "file-unsafe", "file-broken", "file-program", "file-page", "file-macro"];

    private sealed record Outcome(HostileFile File, string? Code, string? Said, TimeSpan Took, long Bytes, string? Wrong);

    [Fact]
    public void Every_hostile_file_is_refused_within_its_budgets()
    {
        Try(new("sound", "sound.xlsx", () => HostileFile.Book())).Code.ShouldBeNull("the workbook that the hostile ones are made of is taken");
        Try(new("sound", "sound.csv", () => HostileFile.Csv("1,样例\n"))).Code.ShouldBeNull();

        var outcomes = HostileZips.All().Concat(HostileXml.All()).Concat(HostileBytes.All()).Select(Try).ToList();
        outcomes.Count.ShouldBeGreaterThanOrEqualTo(300);
        var wrong = outcomes.Select(o => Judge(o) is { } why ? $"{o.File}: {why}" : null).OfType<string>().ToList();

        var (slowest, largest) = (outcomes.MaxBy(o => o.Took)!, outcomes.MaxBy(o => o.Bytes)!);
        output.WriteLine($"{outcomes.Count} files: {outcomes.Count(o => o.Code is not null)} refused, {outcomes.Count(o => o.Code is null)} read");
        output.WriteLine($"slowest {slowest.Took.TotalMilliseconds:0} ms: {slowest.File}; largest {largest.Bytes / 1048576.0:0.0} MB: {largest.File}");
        foreach (var kind in outcomes.GroupBy(o => (o.File.Kind, Code: o.Code ?? "read")).OrderBy(g => g.Key.Kind, StringComparer.Ordinal)) output.WriteLine($"{kind.Key.Kind} {kind.Key.Code} {kind.Count()}");
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    private static string? Judge(Outcome o) =>
        o.Wrong is not null ? o.Wrong
        : o.Code is null && !o.File.MayRead ? "was read"
        : o.Code is not null && !Codes.Contains(o.Code) ? "has the unknown code " + o.Code
        : o.Code is not null && !o.Said!.Any(c => c > '\u4e00') ? "says nothing in Chinese"
        : o.Took > Time ? $"took {o.Took.TotalMilliseconds:0} ms"
        : o.Bytes > Budget ? $"took {o.Bytes >> 20} MB"
        : null;

    private static Outcome Try(HostileFile file)
    {
        var bytes = file.Make();
        var (code, said, took, allocated, wrong) = Measured(() => Upload(file.Name, bytes));
        var (_, _, looked, more, wrongToo) = Measured(() => Look(file.Name, bytes));
        var most = Math.Max(allocated, more);
        if (most > Budget) most = Math.Max(Lived(() => Upload(file.Name, bytes)), Lived(() => Look(file.Name, bytes)));
        return new(file, code, said, took > looked ? took : looked, most, wrong ?? wrongToo);
    }

    private static void Upload(string name, byte[] bytes)
    {
        FileInspector.Inspect(bytes, name, FileKinds.Sheets, new());
        Look(name, bytes);
    }

    private static void Look(string name, byte[] bytes) => Survey.Reader().Read(new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true), name);

    /// <summary>On a thread of its own, so that a door that never comes back fails the test and does not hold it.</summary>
    private static (string? Code, string? Said, TimeSpan Took, long Allocated, string? Wrong) Measured(Action door)
    {
        (string?, string?, TimeSpan, long, string?) outcome = (null, null, Patience, 0, "does not come back");
        var worker = new Thread(() => outcome = Opened(door)) { IsBackground = true };
        worker.Start();
        return worker.Join(Patience) ? outcome : (null, null, Patience, 0, "does not come back");
    }

    private static (string? Code, string? Said, TimeSpan Took, long Allocated, string? Wrong) Opened(Action door)
    {
        var (code, said, wrong) = default((string?, string?, string?));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        try
        {
            door();
        }
        catch (SheetFileException e)
        {
            (code, said) = (e.Code, e.Message);
        }
        catch (ProblemException e)
        {
            (code, said) = (e.Code, e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            wrong = $"let out {e.GetType().Name}: {e.Message}";
        }

        return (code, said, clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before, wrong);
    }

    /// <summary>The most that lived at once, by collecting all the time while the door works.</summary>
    private static long Lived(Action door)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        using var done = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            do
            {
                GC.Collect(2, GCCollectionMode.Forced, blocking: true);
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
            }
            while (!done.Wait(1));
        });
        watch.Start();
        Measured(door);
        done.Set();
        watch.Join();
        return most;
    }
}
