using Platform.Kernel.Access;
using Platform.Kernel.Areas;

namespace Platform.Host.Verbs;

/// <summary>Lets the house act in the area that a verb names.</summary>
internal sealed class ActAs(Caller caller, AreaMap areas)
{
    /// <summary>Finds the area and acts there, and there only.</summary>
    /// <returns>The area; null, with a word on stderr, where there is none of that code or name.</returns>
    public async Task<Area?> County(string codeOrName, CancellationToken ct)
    {
        var area = await areas.Find(codeOrName, ct);
        if (area is null)
        {
            await Console.Error.WriteLineAsync($"没有代码或名称为“{codeOrName}”的地区。已有：{string.Join('、', (await areas.All(ct)).Select(a => $"{a.Code} {a.Name}".Trim()))}");
            return null;
        }
        caller.System("operator", [area.Id]);
        return area;
    }
}
