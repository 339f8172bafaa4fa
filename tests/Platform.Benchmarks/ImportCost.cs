using System.Diagnostics;
using System.Globalization;
using Autofac;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Contracts;
using Platform.Kernel.Uploads;

namespace Platform.Benchmarks;

/// <summary>What it costs to take a county's list of families (parse, validate, encrypt, find duplicates, store, audit), against reading its cells, and how much memory it takes.</summary>
internal static class ImportCost
{
    private const int Families = 100_000, Many = 1_000_000, Columns = 12, Readings = 5;
    private const double Most = 10, MostMegabytes = 300;
    private static readonly int[] WarmUp = [5, 6], Measured = [7, 4, 3]; // counties

    public static async Task<bool> Prove()
    {
        var folder = Directory.CreateTempSubdirectory("platform-book").FullName;
        try
        {
            var path = Path.Combine(folder, "families.xlsx");
            FamilyBook.Write(path, Families);
            var holds = await Speed(await File.ReadAllBytesAsync(path));
            holds &= await Memory(path, Families);
            FamilyBook.Write(path, Many);
            return await Memory(path, Many) && holds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One import in a process of its own: how much memory it takes above the idle host.</summary>
    public static async Task One(string path, int families)
    {
        await using var house = await Open();
        await Quiet();
        using var memory = new PeakMemory();
        var said = "";
        var (wall, cpu) = await Time(async () => said = await TakeInSteps(house, path, Measured[0]));
        if (!said.Contains($"{families:N0} 行", StringComparison.Ordinal)) throw new InvalidOperationException("The families were not taken.");
        var import = memory.Megabytes;
        await house.Follow();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{import:0} {wall:0.0} {cpu:0.0} {memory.Megabytes:0}"));
    }

    /// <summary>The speed alone, of a file that is there.</summary>
    public static async Task<bool> Speed(byte[] file)
    {
        await using var house = await Open();
        foreach (var area in WarmUp)
        {
            await Take(house, file, area, Families);
            await Reads(file);
        }

        var (imports, before) = (new List<(Spent Ours, Spent Plain)>(), await Reads(file));
        foreach (var area in Measured)
        {
            await Quiet();
            var ours = await Time(() => Take(house, file, area, Families), Quiet);
            var after = await Reads(file);
            imports.Add((ours, new((before.Wall + after.Wall) / 2, (before.Cpu + after.Cpu) / 2)));
            before = after;
        }

        const string what = "parsed, judged, sealed, compared, stored and audited on SQLite, against reading every cell of them with zip and XmlReader";
        var cpu = imports.OrderBy(i => i.Ours.Cpu / i.Plain.Cpu).ElementAt(imports.Count / 2);
        var wall = imports.OrderBy(i => i.Ours.Wall / i.Plain.Wall).ElementAt(imports.Count / 2);
        var holds = Measure.Claim($"{Families:N0} families of {Columns} columns {what}, by the clock on {Environment.ProcessorCount} cores", wall.Ours.Wall * 1e6, wall.Plain.Wall * 1e6, Most);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  Processor time of all cores, with what the database does behind it: {cpu.Ours.Cpu / cpu.Plain.Cpu:0.00} times ({cpu.Ours.Cpu:0.00} s to {cpu.Plain.Cpu:0.00} s)."));
        return holds;
    }

    // Several times, of which the median: an import is held against those just before and just after it, as the machine was then.
    private static async Task<Spent> Reads(byte[] file)
    {
        var times = new List<Spent>();
        for (var i = 0; i < Readings; i++) times.Add(await Time(() => Task.Run(() => Plain(file))));
        return new(times.Select(t => t.Wall).Order().ElementAt(Readings / 2), times.Select(t => t.Cpu).Order().ElementAt(Readings / 2));
    }

    private static async Task<bool> Memory(string path, int families)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Platform.Benchmarks.dll"), "import-one", path, $"{families}"]) { RedirectStandardOutput = true })!;
        var said = (await process.StandardOutput.ReadToEndAsync()).Trim().Split('\n')[^1].Split(' ');
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || said.Length != 4) throw new InvalidOperationException($"The import of {families} families failed.");
        var holds = double.Parse(said[0], CultureInfo.InvariantCulture) <= MostMegabytes;
        Console.WriteLine($"- {families:N0} families, a file of {new FileInfo(path).Length >> 20} MB, the first import of a fresh host: {said[0]} MB above the idle host (at most {MostMegabytes}): "
            + $"{(holds ? "holds" : "**does not hold**")}; {said[1]} s, {said[2]} s of processor time. With the figures and problems of the area that are made anew behind it: {said[3]} MB.");
        return holds;
    }

    // On the embedded database, so that storing is within the process that is measured; and what follows an import (the figures, the
    // ledger) is not the import.
    private static async Task<BenchHouse> Open()
    {
        var house = await BenchHouse.Open(postgres: false);
        await house.Rest();
        return house;
    }

    private static async Task Take(BenchHouse house, byte[] file, int area, int families)
    {
        var upload = await Send(house, area, new StoreUpload(area, "分户台账.xlsx", file));
        var taken = await Send(house, area, new TakeSheet(area, upload, "被征收户"));
        if (taken != families) throw new InvalidOperationException($"{taken} of {families} families were taken.");
    }

    // As a person does it: the file is kept by one request, read by one task, taken by another. Each begins on a stack of its own, so
    // that what the one before it had in its hands, the file's bytes above all, is let go as it is there.
    private static async Task<string> TakeInSteps(BenchHouse house, string path, int area)
    {
        var upload = await Send(house, area, new KeepUpload(area, "分户台账.xlsx", await File.ReadAllBytesAsync(path)));
        await Task.Yield();
        await Send(house, area, new ReadSheets(area, upload));
        await Task.Yield();
        return await Send(house, area, new TakeUpload(area, upload, ""));
    }

    private static async Task<T> Send<T>(BenchHouse house, int area, IRequest<T> request)
    {
        await using var scope = house.As(area);
        scope.Resolve<Caller>().System("bench", [area]);
        return await scope.Resolve<IMediator>().Send(request);
    }

    // The machine may be busy with the start of the house itself.
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

    // What goes on behind it (the database moves its log into its file) is processor time too.
    private static async Task<Spent> Time(Func<Task> act, Func<Task>? behind = null)
    {
        using var process = Process.GetCurrentProcess();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        await act();
        var wall = clock.Elapsed.TotalSeconds;
        if (behind is not null) await behind();
        process.Refresh();
        return new(wall, (process.TotalProcessorTime - before).TotalSeconds);
    }

    private static void Plain(byte[] file)
    {
        var (rows, length) = (0, 0L);
        foreach (var row in PlainBook.Rows(new MemoryStream(file), Columns))
        {
            rows++;
            foreach (var cell in row) length += cell?.Length ?? 0;
        }
        if (rows != Families + 1 || length == 0) throw new InvalidOperationException("The file does not hold what it should.");
    }

    private sealed record Spent(double Wall, double Cpu);
}
