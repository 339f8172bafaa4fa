using System.Net;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;

namespace Platform.IntegrationTests.Access;

/// <summary>A browser of one person: it fills in forms as they stand on pages.</summary>
internal sealed class Browsing(TestHouse house)
{
    public const string Password = "Kuai-Ju72x";

    private readonly HttpClient client = house.Doors.Nobody();

    /// <summary>Opens a page.</summary>
    public Task<Reply> Open(string path) => client.Ask(path);

    /// <summary>Whether the pages are open to him.</summary>
    public async Task<bool> IsIn() => (await Open("/")).Status == HttpStatusCode.OK;

    /// <summary>Sends a form of a page that the page itself handles.</summary>
    public async Task<Reply> Send(string path, string form, params (string Name, string Value)[] fields) =>
        await Post(path, path, [("_handler", form), .. fields]);

    /// <summary>Sends a form of a page with a file.</summary>
    public Task<Reply> SendFile(string path, string form, (string Name, string FileName, byte[] Content) file, params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Prepend(("_handler", form))) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file.Content), file.Name, file.FileName);
        return Post(path, path, token =>
        {
            content.Add(new StringContent(token), "__RequestVerificationToken");
            return content;
        });
    }

    /// <summary>Signs in with a password.</summary>
    public Task<Reply> SignIn(string user, string password = Password) =>
        Post("/sign-in", "/sign-in", ("userName", user), ("password", password), ("returnUrl", "/"));

    /// <summary>The second step.</summary>
    public Task<Reply> SendCode(string code) => Send("/sign-in/code", "code", ("code", code));

    /// <summary>Signs out.</summary>
    public Task<Reply> SignOut() => Post("/account", "/sign-out");

    /// <summary>Fetches what an approval allows, by the form of its page.</summary>
    public Task<Reply> Download(Guid approval, string query = "") => Post("/", $"/projects/households/plain/{approval}{query}", ("approval", approval.ToString()));

    /// <summary>Posts what another site would have him post: without the form's hidden field.</summary>
    public async Task<Reply> Forged(string to)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new FormUrlEncodedContent([]) };
        return await client.Ask(request);
    }

    private Task<Reply> Post(string page, string to, params (string Name, string Value)[] fields) =>
        Post(page, to, token => new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]));

    private async Task<Reply> Post(string page, string to, Func<string, HttpContent> content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = content(HttpDoors.Antiforgery((await client.Ask(page)).Text)) };
        return await client.Ask(request);
    }
}

/// <summary>Accounts made for one test.</summary>
internal static class NewPeople
{
    /// <summary>A user name that nobody has.</summary>
    public static string Name() => "u" + Guid.NewGuid().ToString("N")[..12];

    /// <summary>Invites somebody by the house itself, who sets the usual password.</summary>
    public static async Task<Person> Join(this TestHouse house, string role = Roles.CountyClerk, int area = People.Own)
    {
        var name = Name();
        var invited = await house.Invite(name, role, area);
        await house.Itself(People.AllAreas, s => Mediator(s).Send(new AcceptInvitation(invited.Token, Browsing.Password, Browsing.Password)));
        return new(name, role, area, area == People.City ? People.AllAreas : [area]);
    }

    /// <summary>Invites somebody by the house itself.</summary>
    public static Task<Invited> Invite(this TestHouse house, string name, string role = Roles.CountyClerk, int area = People.Own) =>
        house.Itself(People.AllAreas, s => Mediator(s).Send(new InviteAccount(area, name, "测试·" + name, role)));

    /// <summary>The key of an account.</summary>
    public static async Task<Guid> IdOf(this TestHouse house, string name) =>
        (await house.Itself(People.AllAreas, s => Mediator(s).Send(new GetAccount(name)))).Row.Id;

    private static MediatR.IMediator Mediator(Autofac.ILifetimeScope scope) => Autofac.ResolutionExtensions.Resolve<MediatR.IMediator>(scope);
}
