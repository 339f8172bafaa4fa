using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>账号 as a workbook, as filtered.</summary>
internal sealed class AccountsExport : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/accounts/export",
        async (HttpRequest request, Here here, AreaMap areas, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
            var asked = AccountsAsked.From(UrlQuery.Parse(request.Path + request.QueryString)).Whole();
            var rows = await mediator.Send(asked.Request(), ct);
            return Workbook.Of("账号", here.Today, Columns(names, clock.GetUtcNow().UtcDateTime), rows);
        }).Permission(HousePermissions.Users);

    private static ExportColumn<AccountRow>[] Columns(IReadOnlyDictionary<int, string> areas, DateTime now) =>
    [
        new("用户名", ExportKind.Text, a => a.UserName, 16),
        new("姓名", ExportKind.Text, a => a.Name, 16),
        new("角色", ExportKind.Text, a => Roles.Title(a.Role), 14),
        new("地区", ExportKind.Text, a => areas[a.AreaId], 24),
        new("状态", ExportKind.Text, a => AccountStates.Title(a.State(now))),
        new("二次验证", ExportKind.Text, a => a.HasSecondFactor ? "已绑定" : "未绑定"),
        new("最近登录", ExportKind.Text, a => a.LastSignIn is { } at ? Formats.Instant(new(at)) : "", 18),
        new("性质", ExportKind.Text, a => a.Demo ? "演示账号" : "正式账号"),
        new("备注", ExportKind.Text, a => a.Note, 30),
    ];
}
