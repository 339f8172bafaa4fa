using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Kernel.Audit;

/// <summary>Where digests lie: outside the database, best on another disk or on write-once storage.</summary>
/// <param name="Folder">A full path.</param>
public sealed record DigestFolder(string Folder);

/// <summary>Reads and writes digests (<c>yyyy-MM.jsonl</c>) and checks (<c>checked-yyyy-MM.jsonl</c>), one line each.</summary>
public sealed class AuditDigests(DigestFolder folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Adds a digest.</summary>
    public Task Add(AuditDigest digest, CancellationToken ct) => LineFile.Append(PathOf("", digest.Day), JsonSerializer.Serialize(digest, Json), ct);

    /// <summary>Adds a check.</summary>
    public Task Add(AuditCheck check, CancellationToken ct) =>
        LineFile.Append(PathOf("checked-", AuditDay.Of(check.At)), JsonSerializer.Serialize(check, Json), ct);

    /// <summary>All digests, and where a line is none (file and line).</summary>
    public async Task<(IReadOnlyList<AuditDigest> Digests, IReadOnlyList<string> Unreadable)> All(CancellationToken ct)
    {
        if (!Directory.Exists(folder.Folder)) return ([], []);
        var (all, unreadable) = (new List<AuditDigest>(), new List<string>());
        foreach (var path in Directory.GetFiles(folder.Folder, "????-??.jsonl").Order(StringComparer.Ordinal))
            all.AddRange(await Read<AuditDigest>(path, unreadable, ct));
        return (all, unreadable);
    }

    /// <summary>The digests of a day.</summary>
    public async Task<IReadOnlyList<AuditDigest>> Of(DateOnly day, CancellationToken ct) =>
        [.. (await Read<AuditDigest>(PathOf("", day), [], ct)).Where(d => d.Day == day)];

    /// <summary>The last check of each area in this month or the one before.</summary>
    public async Task<IReadOnlyDictionary<int, AuditCheck>> LastChecks(DateOnly today, CancellationToken ct)
    {
        var checks = new List<AuditCheck>();
        foreach (var month in new[] { today.AddMonths(-1), today }) checks.AddRange(await Read<AuditCheck>(PathOf("checked-", month), [], ct));
        return checks.GroupBy(c => c.AreaId).ToDictionary(g => g.Key, g => g.MaxBy(c => c.At)!);
    }

    private static async Task<List<T>> Read<T>(string path, List<string> unreadable, CancellationToken ct)
        where T : class
    {
        var (found, number) = (new List<T>(), 0);
        foreach (var line in await LineFile.Read(path, ct))
        {
            number++;
            if (Parse<T>(line) is { } one) found.Add(one);
            else unreadable.Add($"{Path.GetFileName(path)}:{number}");
        }
        return found;
    }

    private static T? Parse<T>(string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string PathOf(string kind, DateOnly month) =>
        Path.Combine(folder.Folder, string.Create(CultureInfo.InvariantCulture, $"{kind}{month:yyyy-MM}.jsonl"));
}
