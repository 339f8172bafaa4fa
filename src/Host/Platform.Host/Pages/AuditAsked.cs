using Platform.Kernel.Audit;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>What the address of the audit's list asks for; its export reads the same address.</summary>
internal static class AuditAsked
{
    public static AuditFilter From(UrlQuery url)
    {
        Entry.TryDay(url["from"], out var from);
        Entry.TryDay(url["until"], out var until);
        var kind = url["kind"]?.Split('.', 2) ?? [];
        return new(
            int.TryParse(url["area"], out var area) ? area : null, from, until, url["by"],
            kind.FirstOrDefault(), kind.ElementAtOrDefault(1), url["act"], url["key"]);
    }

    /// <summary>An action in words.</summary>
    public static string Say(string action) => action switch { "added" => "新增", "changed" => "修改", "removed" => "删除", _ => action };
}
