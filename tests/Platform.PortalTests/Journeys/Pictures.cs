using Platform.PortalTests.Ground;

namespace Platform.PortalTests.Journeys;

/// <summary>The pictures of the README, 1366×768; docs/pictures/take puts them there.</summary>
[Collection(PortalCollection.Name)]
public sealed class Pictures(RunningPortal portal)
{
    private const int MostBytes = 150 * 1024;

    [SkippableFact]
    public async Task Are_small_enough_for_the_repository()
    {
        await portal.Committed();
        await using var city = await portal.As("city");
        await Take(city, "/dashboard", "dashboard");
        await using var clerk = await portal.As("clerk");
        await Take(clerk, "/tallies?asOf=" + Workbook.AsOf, "tallies");
        await Take(clerk, "/projects", "projects");
        await Take(clerk, "/rectification", "ledger");
        await Workbook.Upload(clerk);
        await Take(clerk, new Uri(clerk.Page.Url).PathAndQuery, "preview");
    }

    private static async Task Take(Visit visit, string path, string name)
    {
        var folder = Environment.GetEnvironmentVariable("PLATFORM_PICTURES") ?? Path.Combine(Folders.Made, "pictures");
        await visit.Go(path);
        var file = Path.Combine(folder, name + ".png");
        var picture = await visit.Page.ScreenshotAsync();
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(file, Png.Small(picture));
        new FileInfo(file).Length.ShouldBeLessThan(MostBytes, file);
    }
}
