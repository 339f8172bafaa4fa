using System.Globalization;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>The frame of every page, for the caller of this request: his menu holds only what is on and allowed.</summary>
internal sealed class HouseShell(
    IHttpContextAccessor http, Caller caller, ModuleCatalog modules, AreaScope scope, AreaMap areas, TimeProvider clock) : IShell
{
    private IReadOnlyList<MenuGroup>? menu;

    public string ProductName => Culture == "en" ? "Expropriation & Resettlement Platform" : "房屋征收问题化解及预防平台";

    public string AreaName => caller.HomeAreaId == 0 ? "" : areas.Known.First(a => a.Id == caller.HomeAreaId).Name;

    public string UserName => caller.Name;

    public string RoleName => Texts.T(Roles.Title(caller.Role));

    public string Initial => caller.Name.Length == 0 ? "" : caller.Name[(caller.Name.IndexOf('·', StringComparison.Ordinal) + 1)..][..1];

    public IReadOnlyList<MenuGroup> Menu => menu ??= Build();

    public int OverdueTodos => 0;

    public string CurrentPath => http.HttpContext!.Request.Path;

    public string Today => Formats.LongDay(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8)));

    public bool LargeType => Display.IsLarge(http.HttpContext!);

    public string Culture => CultureInfo.CurrentUICulture.Name == "en" ? "en" : "zh-CN";

    public IReadOnlyList<ShellNote> Notes =>
        [.. caller.StandsInFor.Select(s => new ShellNote(
            caller.For == s.UserName
                ? Texts.T("您正在代 {0} 办理（至 {1}），每一步都记入审计。", s.Name, Formats.Date(s.LastDay))
                : Texts.T("{0} 委托您代办（至 {1}）：{2}", s.Name, Formats.Date(s.LastDay), s.Reason),
            "/account/delegation", caller.For == s.UserName ? Texts.T("结束代办") : Texts.T("开始代办")))];

    private List<MenuGroup> Build() =>
        [.. HouseMenu.Entries.Concat(modules.All.Where(m => scope.Readable(m.Word).Length > 0).SelectMany(m => m.Menu))
            .Where(e => modules.Permission(e.Permission) is { } p && caller.May(p))
            .OrderBy(e => e.Order).GroupBy(e => e.Group)
            .Select(g => new MenuGroup(Texts.T(g.Key), [.. g.Select(e => new MenuItem(e.Href, Texts.T(e.Title), e.Icon) { Also = e.Also })]))];
}
