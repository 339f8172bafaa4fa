using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Platform.PortalTests.Ground;

/// <summary>One host and one browser for all tests of the project; the tests run one after the other.</summary>
public sealed class RunningPortal : IAsyncLifetime
{
    /// <summary>The system's Chromium; nothing is downloaded. Without it the tests are skipped and counted.</summary>
    private const string Chromium = "/usr/bin/chromium";
    private const float Patience = 90_000;
    private readonly ConcurrentDictionary<string, string> signedIn = new();
    private HostProcess? host;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private bool committed;

    internal string Address => host!.Address;

    /// <summary>Starts host and browser, if there is a browser.</summary>
    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        host = await HostProcess.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    /// <summary>Stops both.</summary>
    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (host is not null) await host.DisposeAsync();
    }

    /// <summary>A window of nobody, 1366×768, in Chinese.</summary>
    internal Task<Visit> Visit(bool scripts = true, string? state = null)
    {
        Skip.If(browser is null, $"{Chromium} is not here.");
        return Visit(host!, scripts, state);
    }

    /// <summary>A window of one of the people of a host of a test's own, signed in.</summary>
    internal async Task<Visit> As(HostProcess at, string user)
    {
        var visit = await Visit(at, true, null);
        await visit.SignIn(user);
        return visit;
    }

    private async Task<Visit> Visit(HostProcess at, bool scripts, string? state)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = at.Address,
            Locale = "zh-CN",
            ViewportSize = new() { Width = 1366, Height = 768 },
            JavaScriptEnabled = scripts,
            StorageState = state,
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return new(at.Address, context, await context.NewPageAsync(), at.PasswordOf);
    }

    /// <summary>A window of one of the demonstration's people, signed in.</summary>
    internal async Task<Visit> As(string user, bool scripts = true)
    {
        if (!signedIn.TryGetValue(user, out var state))
        {
            await using var first = await Visit();
            await first.SignIn(user);
            state = signedIn[user] = await first.Page.Context.StorageStateAsync();
        }
        return await Visit(scripts, state);
    }

    /// <summary>Sees to it that 渑池县's workbook has been committed.</summary>
    internal async Task Committed()
    {
        if (committed) return;
        await using var clerk = await As("clerk");
        await Workbook.Upload(clerk);
        await Workbook.Commit(clerk);
        committed = true;
    }
}

/// <summary>All tests share the host and the browser.</summary>
[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<RunningPortal>
{
    /// <summary>Its name.</summary>
    public const string Name = "portal";
}
