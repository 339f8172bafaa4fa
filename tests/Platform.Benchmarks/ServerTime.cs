using System.Globalization;

namespace Platform.Benchmarks;

/// <summary>The processor time of the database server on this machine, of all its processes, those that have ended too; nothing where the database is in our own.</summary>
internal sealed class ServerTime
{
    private const double TicksPerSecond = 100;
    private int postmaster;

    public static async Task<ServerTime> Of(BenchHouse house)
    {
        var server = new ServerTime();
        if (house.Connection is null) return server;
        var folder = "";
        await FeeSql.Read(house, "SHOW data_directory", r => folder = r.GetString(0));
        server.postmaster = int.Parse((await File.ReadAllLinesAsync(Path.Combine(folder, "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        return server;
    }

    /// <summary>Seconds so far.</summary>
    public double Seconds()
    {
        if (postmaster == 0) return 0;
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Fields(folder) is { } f)
            {
                if (id == postmaster) ticks += Sum(f[11..15]);
                else if (int.Parse(f[1], CultureInfo.InvariantCulture) == postmaster) ticks += Sum(f[11..13]);
            }
        return ticks / TicksPerSecond;
    }

    private static long Sum(string[] fields) => fields.Sum(f => long.Parse(f, CultureInfo.InvariantCulture));

    // What follows the name, from the state on: parent is the second, user and system time the 12th and 13th, the ended children's the next two.
    private static string[]? Fields(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null; // it has just ended
        }
    }
}
