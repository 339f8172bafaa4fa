using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Platform.Benchmarks;

/// <summary>Signs in over HTTP, as a person and as another system.</summary>
internal static partial class Portal
{
    public static Task<HttpClient> Clerk(BenchHouse house) => Person(house, "clerk");

    /// <summary>One of the demonstration's people.</summary>
    public static async Task<HttpClient> Person(BenchHouse house, string userName)
    {
        var http = new HttpClient { BaseAddress = new Uri(house.Url) };
        var form = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
            ["userName"] = userName,
            ["password"] = Secret(house, userName),
            ["returnUrl"] = "/",
        }));
        answer.EnsureSuccessStatusCode();
        return http;
    }

    public static async Task<HttpClient> System(BenchHouse house)
    {
        var http = new HttpClient { BaseAddress = new Uri(house.Url) };
        using var answer = await http.PostAsync(new Uri("/connect/token", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "demo-mianchi",
            ["client_secret"] = Secret(house, "demo-mianchi"),
            ["scope"] = "projects.read",
        }));
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
        return http;
    }

    private static string Secret(BenchHouse house, string name) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(house.Folder, "demo-secrets.json")))![name];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
