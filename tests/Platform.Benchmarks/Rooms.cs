using Autofac;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Projects.Inventory;

namespace Platform.Benchmarks;

/// <summary>What each room of a request costs, against a bare endpoint in the same run.</summary>
internal static class Rooms
{
    private const int Mianchi = 4;

    public static async Task<bool> Prove()
    {
        await using var house = await BenchHouse.Open(postgres: Environment.GetEnvironmentVariable("PLATFORM_TEST_POSTGRES") is not null);
        await using var bare = Bare();
        await bare.StartAsync();
        using var plain = new HttpClient { BaseAddress = new Uri(bare.Urls.First()) };
        using var anybody = new HttpClient { BaseAddress = new Uri(house.Url) };
        using var clerk = await Portal.Clerk(house);
        using var system = await Portal.System(house);

        var http = await Measure.Medians(
            400,
            () => Get(plain, "/bare"), () => Get(anybody, "/health/live"), () => Get(system, "/api/projects?limit=1"),
            () => Get(clerk, "/search"), () => Get(clerk, "/projects"));
        Console.WriteLine($"- a bare endpoint over loopback: {http[0]:0} µs (p50).");
        Measure.Say("an endpoint of the house for anybody (headers, routing, door)", http[1], http[0]);
        Measure.Say("an empty list of the API (token, areas, switch, permission, pipeline, one query, JSON)", http[2], http[0]);
        Measure.Say("a page without data (cookie, account, areas, switch, frame, menu)", http[3], http[0]);
        Measure.Say("a list's page without rows (the same, three queries, table)", http[4], http[0]);

        var inside = await Measure.Medians(2_000, () => Scope(house), () => Switches(house), () => Pipeline(house));
        Console.WriteLine($"- inside, without HTTP: an empty scope {inside[0]:0} µs; and the switches read from the table {inside[1]:0} µs; and a list's request through MediatR {inside[2]:0} µs (p50).");
        return true;
    }

    private static WebApplication Bare()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/bare", () => Results.Text("ok"));
        return app;
    }

    private static async Task Get(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task Scope(BenchHouse house)
    {
        await using var scope = house.As(Mianchi, "projects.read");
        scope.Resolve<DbSession>();
    }

    private static async Task Switches(BenchHouse house)
    {
        await using var scope = house.As(Mianchi, "projects.read");
        await scope.Resolve<Switchboard>().Load(default);
    }

    private static async Task Pipeline(BenchHouse house)
    {
        await using var scope = house.As(Mianchi, "projects.read");
        await scope.Resolve<IMediator>().Send(new ListProjects(new ListingQuery(Limit: 1)));
    }
}
