using System.Text.Json;
using Autofac;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Survey;

/// <summary>The county's workbook, and what it must give.</summary>
internal static class Workbook
{
    public const string Name = "渑池县排查台账.xlsx";

    public static readonly DateOnly AsOf = new(2022, 8, 31);

    private static readonly Lazy<JsonElement> Known = new(() => Json("渑池县排查台账.expected.json"));

    public static JsonElement Expected => Known.Value;

    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(PathOf(file))).RootElement;

    public static string PathOf(string file) => Path.Combine(Root, "tests", "data", "survey", file);

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static Task<Guid> Store(TestHouse house, Person person) =>
        house.Send(person, new StoreUpload(person.Home, Name, File.ReadAllBytes(PathOf(Name))));

    /// <summary>Stores, reads and takes every sheet, as the clerk does in the portal; then delivers what was told.</summary>
    public static async Task<SurveyReading> Import(TestHouse house, Person person)
    {
        var id = await Store(house, person);
        var reading = (await house.Send(person, new ReadUpload(id))).Reading;
        foreach (var sheet in await Order(house, reading)) await house.Send(person, new TakeSheet(person.Home, id, sheet));
        await house.Dispatcher.RunOnce(default);
        return reading;
    }

    /// <summary>The names of the sheets in the order in which they are taken.</summary>
    public static Task<IReadOnlyList<string>> Order(TestHouse house, SurveyReading reading) => house.Itself(
        [], s => Task.FromResult<IReadOnlyList<string>>([.. s.Resolve<SheetOrder>().Of(reading).Select(r => r.Name)]));

    private static string Above(string folder)
    {
        var at = new DirectoryInfo(folder);
        while (!File.Exists(Path.Combine(at.FullName, "Platform.sln"))) at = at.Parent ?? throw new InvalidOperationException("No Platform.sln above the tests.");
        return at.FullName;
    }
}
