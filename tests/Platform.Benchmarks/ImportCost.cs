using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MediatR;
using Autofac;
using Platform.Kernel.Access;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;

namespace Platform.Benchmarks;

/// <summary>What it costs to take a county's list of families (parse, validate, encrypt, find duplicates, store), against reading its bytes.</summary>
internal static class ImportCost
{
    private const int Families = 100_000;
    private const double Most = 10, MostMegabytes = 300;
    private static readonly int[] WarmUp = [5, 6], Measured = [7, 4]; // counties

    public static async Task<bool> Prove()
    {
        await using var house = await BenchHouse.Open(postgres: Environment.GetEnvironmentVariable("PLATFORM_TEST_POSTGRES") is not null);
        var file = FamilyBook.Write(Families);
        foreach (var area in WarmUp) await Take(house, file, area);
        var (plain, ours, wall, peak) = (double.MaxValue, double.MaxValue, double.MaxValue, 0.0);
        foreach (var area in Measured)
        {
            await Quiet();
            for (var i = 0; i < 3; i++) plain = Math.Min(plain, await Cpu(() => Task.Run(() => Plain(file))));
            using var memory = new PeakMemory();
            var clock = Stopwatch.StartNew();
            ours = Math.Min(ours, await Cpu(() => Take(house, file, area)));
            (wall, peak) = (Math.Min(wall, clock.Elapsed.TotalSeconds), Math.Max(peak, memory.Megabytes));
        }
        var fast = Measure.Claim(
            $"{Families:N0} families of 12 columns, parsed, judged, sealed, compared, stored and audited: processor time against reading them with zip and XmlReader", ours * 1000, plain * 1000, Most);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- the same takes {wall:0.0} s."));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"- memory above the idle host: {peak:0} MB (at most {MostMegabytes}): {(peak <= MostMegabytes ? "holds" : "**does not hold**")}."));
        return fast && peak <= MostMegabytes;
    }

    private static async Task Take(BenchHouse house, byte[] file, int area)
    {
        var upload = await Send(house, area, new StoreUpload(area, "分户台账.xlsx", file));
        var taken = await Send(house, area, new TakeSheet(area, upload, "被征收户"));
        if (taken != Families) throw new InvalidOperationException($"{taken} of {Families} families were taken.");
    }

    private static async Task<T> Send<T>(BenchHouse house, int area, IRequest<T> request)
    {
        await using var scope = house.As(area);
        scope.Resolve<Caller>().System("bench", [area]);
        return await scope.Resolve<IMediator>().Send(request);
    }

    // What follows an import (the ledger, the figures) is not the import.
    private static async Task Quiet()
    {
        for (var process = Process.GetCurrentProcess(); ; process.Refresh())
        {
            var before = process.TotalProcessorTime;
            await Task.Delay(1_000);
            process.Refresh();
            if ((process.TotalProcessorTime - before).TotalMilliseconds < 50) return;
        }
    }

    private static async Task<double> Cpu(Func<Task> act)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await act();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    // As a reader must: where a cell stands, what it is, and its text, looked up where it is shared. Nothing else is kept.
    private static void Plain(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var shared = new List<string>();
        using (var texts = XmlReader.Create(zip.GetEntry("xl/sharedStrings.xml")!.Open()))
            while (texts.Read())
                if (texts.NodeType == XmlNodeType.Text) shared.Add(texts.Value);
        using var xml = XmlReader.Create(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var (cells, length, isShared) = (0, 0L, false);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                length += xml.GetAttribute("r")!.Length + (xml.GetAttribute("s")?.Length ?? 0);
                isShared = xml.GetAttribute("t") == "s";
            }
            else if (xml.NodeType == XmlNodeType.Text)
            {
                length += isShared ? shared[int.Parse(xml.Value, CultureInfo.InvariantCulture)].Length : xml.Value.Length;
                cells++;
            }
        if (cells < Families * 11 || length == 0) throw new InvalidOperationException("The file does not hold what it should.");
    }
}
