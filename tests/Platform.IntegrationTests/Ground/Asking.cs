using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Platform.IntegrationTests.Ground;

/// <summary>What came back from a door.</summary>
/// <param name="Text">The body as text; of a workbook, the text of its sheets.</param>
internal sealed record Reply(HttpStatusCode Status, string Text, string Type, string Location, string ETag)
{
    /// <summary>The body's code where it is a problem.</summary>
    public string Code => Type == "application/problem+json" && JsonDocument.Parse(Text).RootElement.TryGetProperty("code", out var code) ? code.GetString()! : "";

    public bool Holds(IEnumerable<string> words) => words.Any(w => Text.Contains(w, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => $"{(int)Status} {Code}{Location}{((int)Status >= 500 ? HouseLog.LastError : "")}";
}

/// <summary>Asks an operation of the house.</summary>
internal static class Asking
{
    /// <summary>Asks as somebody, with a plausible body where one is wanted.</summary>
    public static async Task<Reply> Ask(this HttpClient client, Operation operation, Guid id, int areaId, string query = "", string antiforgery = "")
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), operation.Path(id, areaId) + query);
        if (operation.IsApi && operation.Body is { } body)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(Sample.Record(body, areaId, id)), Encoding.UTF8, "application/json");
        }
        else if (operation is { IsApi: false, IsRead: false })
        {
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = antiforgery, ["_handler"] = "some" });
        }
        if (operation is { IsApi: true, IsRead: false }) request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        return await client.Ask(request);
    }

    /// <summary>The hidden field without which a page's post is not looked at; empty where none is wanted.</summary>
    public static async Task<string> FieldFor(this HttpClient client, Operation operation) =>
        operation is { IsApi: false, IsRead: false } ? HttpDoors.Antiforgery((await client.Ask("/")).Text) : "";

    /// <summary>Gets a path.</summary>
    public static async Task<Reply> Ask(this HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await client.Ask(request);
    }

    /// <summary>Sends a request and reads all of the answer.</summary>
    public static async Task<Reply> Ask(this HttpClient client, HttpRequestMessage request)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var answer = await Within(client, request, time.Token);
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var text = bytes is [(byte)'P', (byte)'K', ..] ? Unzip(bytes) : Encoding.UTF8.GetString(bytes);
        return new(answer.StatusCode, text, type, answer.Headers.Location?.OriginalString ?? "", answer.Headers.ETag?.Tag ?? "");
    }

    private static async Task<HttpResponseMessage> Within(HttpClient client, HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            return await client.SendAsync(request, ct);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{request.Method} {request.RequestUri} did not answer. {HouseLog.LastError}");
        }
    }

    private static string Unzip(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.AppendLine(reader.ReadToEnd());
        }
        return text.ToString();
    }
}
