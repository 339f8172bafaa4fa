using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>What the address of the list of accounts asks for; the export reads the same address.</summary>
internal sealed record AccountsAsked(PageOf Page, int? AreaId, string Role, AccountState? State, string Words)
{
    /// <summary>Reads it.</summary>
    public static AccountsAsked From(UrlQuery url) => new(
        Paper.PageOf(url, url["print"] == "1"),
        url.Number("area", 0) is > 0 and var area ? area : null,
        Roles.All.Contains(url["role"] ?? "") ? url["role"]! : "",
        Enum.TryParse<AccountState>(url["state"], out var state) && Enum.IsDefined(state) ? state : null,
        (url["q"] ?? "").Trim());

    /// <summary>The whole filter, for an export.</summary>
    public AccountsAsked Whole() => this with { Page = PageOf.All(Page.Sort) };

    /// <summary>The request.</summary>
    public ListAccounts Request() => new(Page, AreaId, Role, State, Words);

    /// <summary>The filter in words.</summary>
    public string? Said(IReadOnlyList<Area> areas) => Paper.Told(
        (Texts.T("地区"), areas.FirstOrDefault(a => a.Id == AreaId)?.Name), (Texts.T("角色"), Role.Length == 0 ? null : Texts.T(Roles.Title(Role))),
        (Texts.T("状态"), State is { } s ? Texts.T(AccountStates.Title(s)) : null), (Texts.T("用户名或姓名"), Words));
}
