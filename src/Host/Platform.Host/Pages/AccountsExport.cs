using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Host.Pages;

/// <summary>账号 as a workbook.</summary>
internal sealed class AccountsExport : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/accounts/export",
        async (Here here, AreaMap areas, IMediator mediator, CancellationToken ct) =>
        {
            var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
            return Workbook.Of("账号", here.Today, Columns(names), await mediator.Send(new ListAccounts(), ct));
        }).Permission(HousePermissions.Users);

    private static ExportColumn<Account>[] Columns(IReadOnlyDictionary<int, string> areas) =>
    [
        new("登录名", ExportKind.Text, a => a.UserName, 16),
        new("姓名", ExportKind.Text, a => a.Name, 16),
        new("角色", ExportKind.Text, a => Roles.Title(a.Role), 14),
        new("地区", ExportKind.Text, a => areas[a.AreaId], 24),
        new("性质", ExportKind.Text, a => a.Demo ? "演示账号" : "正式账号"),
    ];
}
