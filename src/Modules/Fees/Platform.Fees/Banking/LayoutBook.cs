using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;

namespace Platform.Fees.Banking;

/// <summary>A layout to choose.</summary>
/// <param name="Key">The name of a shipped one, or the key of a row.</param>
/// <param name="Text">The whole of it.</param>
/// <param name="Name">On the screen.</param>
/// <param name="Row">The row; null for one that comes with the house.</param>
internal sealed record KnownLayout(string Key, string Text, string Name, BankLayout? Row);

/// <summary>The layouts that an area may use: those that come with the house, its own, and those of the areas above it.</summary>
internal sealed class LayoutBook(FeesDb db, AreaMap areas) : IModuleService
{
    private const string Folder = "Platform.Fees.Banking.Shipped.";

    private static readonly IReadOnlyList<KnownLayout> Shipped = [.. new[] { "csv-utf8", "csv-gbk", "fixed-gbk" }.Select(Read)];

    /// <summary>All of them, the shipped ones first.</summary>
    public async Task<IReadOnlyList<KnownLayout>> Of(int areaId, CancellationToken ct)
    {
        var rows = await (await areas.Down<BankLayout>(db, areaId, ct)).OrderBy(l => l.Name).ThenBy(l => l.Id).ToListAsync(ct);
        return [.. Shipped, .. rows.Select(r => new KnownLayout(r.Id.ToString(), r.Text, r.Name, r))];
    }

    /// <summary>The one of a key.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>.</exception>
    public async Task<KnownLayout> Find(int areaId, string key, CancellationToken ct) =>
        (await Of(areaId, ct)).FirstOrDefault(l => l.Key == key) ?? throw Problem.NotFound();

    private static KnownLayout Read(string key)
    {
        using var reader = new StreamReader(typeof(LayoutBook).Assembly.GetManifestResourceStream($"{Folder}{key}.json")!);
        var text = reader.ReadToEnd();
        return new(key, text, LayoutText.Read(text).Name, null);
    }
}
