using Microsoft.Playwright;

namespace Platform.PortalTests.Ground;

/// <summary>A browser window and what went wrong in it: errors in its console, requests to any other host.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly Func<string, string> passwordOf;

    public Visit(string address, IBrowserContext context, IPage page, Func<string, string> passwordOf)
    {
        this.passwordOf = passwordOf;
        Page = page;
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:" + address, StringComparison.Ordinal))
                Faults.Add($"{page.Url} asked {request.Url}");
        };
        // A violation of the content security policy is an error of the console too.
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Faults.Add($"{page.Url} console: {message.Text}");
        };
        page.PageError += (_, error) => Faults.Add($"{page.Url} script: {error}");
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong, with the page's address.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The page's main part.</summary>
    public ILocator Main => Page.Locator("main");

    /// <summary>Opens a page and gives its status.</summary>
    public async Task<int> Open(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>Opens a page that must be there.</summary>
    public async Task Go(string path) => (await Open(path)).ShouldBe(200, path);

    /// <summary>Signs in by the form.</summary>
    public async Task SignIn(string user, string? password = null)
    {
        await Page.GotoAsync("/sign-in");
        await FillIn(user, password);
        if (password is null) await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Fills in the form of the sign-in page and sends it.</summary>
    public async Task FillIn(string user, string? password = null)
    {
        await Page.GetByLabel("用户名").FillAsync(user);
        await Page.GetByLabel("密码").FillAsync(password ?? passwordOf(user));
        await Main.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }

    /// <summary>Waits for the page with this heading.</summary>
    public Task Sees(string heading) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToContainTextAsync(heading);

    /// <summary>The number of "共 N 条" below the list; where the whole list stands on one page, its rows.</summary>
    public async Task<long> Count()
    {
        var pager = Main.Locator("nav.pager p");
        return await pager.CountAsync() > 0 ? Numbers.First(await pager.First.InnerTextAsync()) : await Main.Locator(".card").Last.Locator("table.data tbody tr").CountAsync();
    }

    /// <summary>The links of the side menu, in order.</summary>
    public async Task<IReadOnlyList<string>> Menu() =>
        [.. (await Task.WhenAll((await Page.Locator("nav.side .side-menu a").AllAsync()).Select(a => a.GetAttributeAsync("href")))).OfType<string>()];

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
