using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Host.OAuth;

namespace Platform.IntegrationTests.Ground;

/// <summary>Comes to the house over HTTP: nobody, a person with a real sign-in, another system with a real token.</summary>
internal sealed partial class HttpDoors(TestHouse house)
{
    private readonly ConcurrentDictionary<string, HttpClient> known = new();

    /// <summary>Nobody.</summary>
    public HttpClient Nobody() => New(new CookieContainer());

    /// <summary>A person, signed in as a browser does it; or a system with a token of all scopes.</summary>
    public async Task<HttpClient> Of(Person person)
    {
        if (known.TryGetValue(person.Id, out var there)) return there;
        return known[person.Id] = person.IsClient ? await WithToken(person, Scopes.All) : await SignIn(person);
    }

    /// <summary>A system with a token of the given scopes.</summary>
    public async Task<HttpClient> WithToken(Person system, IEnumerable<string> scopes)
    {
        using var answer = await AskToken(system, scopes);
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        var client = Nobody();
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", JsonDocument.Parse(body).RootElement.GetProperty("access_token").GetString());
        return client;
    }

    /// <summary>Asks for a token.</summary>
    public Task<HttpResponseMessage> AskToken(Person system, IEnumerable<string> scopes) => Nobody().PostAsync("/connect/token", new FormUrlEncodedContent(
        new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = system.Id, ["client_secret"] = Person.Password, ["scope"] = string.Join(' ', scopes),
        }));

    /// <summary>The hidden field of a page's form that guards against forged posts.</summary>
    public static string Antiforgery(string html) => AntiforgeryField().Match(html).Groups[1].Value;

    /// <summary>Forgets who is signed in.</summary>
    public void Forget() => known.Clear();

    private async Task<HttpClient> SignIn(Person person)
    {
        var client = Nobody();
        var form = new Dictionary<string, string>
        {
            ["userName"] = person.Id, ["password"] = Person.Password, ["returnUrl"] = "/",
            ["__RequestVerificationToken"] = Antiforgery(await client.GetStringAsync("/sign-in")),
        };
        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent(form));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/");
        return client;
    }

    private HttpClient New(CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = house.Address, Timeout = TimeSpan.FromMinutes(2) };

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryField();
}
