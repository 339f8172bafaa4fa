using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Approvals;
using Platform.Kernel.Areas;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Projects.Data;
using Platform.Projects.Figures;
using Platform.Projects.Households;

namespace Platform.Projects.Plain;

/// <summary>Asks a leader of the county to allow an export of the filtered households with identity numbers and telephones.</summary>
/// <param name="AreaId">The county; the export never holds another's rows.</param>
/// <param name="Query">The list's address, which says the filter; kept with the request.</param>
/// <param name="Reason">What it is needed for, 5 to 200 characters.</param>
/// <returns>The request for approval.</returns>
/// <exception cref="ProblemException"><c>export-empty</c>, <c>export-too-long</c>, <c>export-by-number</c>.</exception>
internal sealed record AskPlainExport(int AreaId, string Query, string Reason) : ICommand<Guid>;

internal sealed class AskPlainExportValidator : AbstractValidator<AskPlainExport>
{
    public AskPlainExportValidator()
    {
        RuleFor(c => c.Query).NotNull().MaximumLength(1000).WithMessage("查询条件过长。").OverridePropertyName("query");
        RuleFor(c => c.Reason).Must(r => r.Trim().Length is >= 5 and <= 200).WithMessage("请写明用途，5 到 200 字。")
            .WithoutNumbers("用途").OverridePropertyName("reason");
    }
}

internal sealed class AskPlainExportHandler(ProjectsDb db, ApprovalBook approvals, AreaMap areas, IPersonalVault vault, TimeProvider clock)
    : IRequestHandler<AskPlainExport, Guid>
{
    public async Task<Guid> Handle(AskPlainExport request, CancellationToken cancellationToken)
    {
        var scope = PlainScope.Of(request.Query, request.AreaId);
        var filter = scope.Filter(clock.Today());
        if (filter.IsByNumber) throw new ProblemException(409, "export-by-number", "按证件号或电话查询的结果不能申请导出：号码不能随申请保存。请改用户编号、姓名或项目查询。");
        var count = await filter.Of(db.Rows<Household>(request.AreaId), vault).CountAsync(cancellationToken);
        if (count == 0) throw new ProblemException(409, "export-empty", "这个条件下没有被征收户，不必申请导出。");
        if (count > PageOf.Most) throw new ProblemException(409, "export-too-long", $"共 {count:N0} 户，一次最多导出 {PageOf.Most:N0} 户；请先缩小范围。");

        var names = (await areas.All(cancellationToken)).ToDictionary(a => a.Id, a => a.Name);
        var project = filter.ProjectId is { } id ? await db.Projects.Where(p => p.Id == id).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken) : null;
        return approvals.Ask(
            request.AreaId, PlainExportKind.Word, filter.ProjectId ?? Guid.Empty, $"未脱敏导出被征收户 {count:N0} 户",
            [
                new("导出内容", "户编号、姓名、身份证号、联系电话、房屋坐落、面积、签约和补偿情况"),
                new("查询条件", filter.Say(names, project)!),
                new("申请时户数", $"{count:N0} 户（点击查看清单，号码已遮盖）", scope.Href),
            ],
            scope.Query, request.Reason).Id;
    }
}

/// <summary>What an export holds: the filter of the list's address, within one county.</summary>
/// <param name="Query">The keys that narrow the list, as an address has them.</param>
internal sealed record PlainScope(string Query)
{
    private const string List = "/projects/households";

    /// <summary>The list itself.</summary>
    public string Href => List + Query;

    /// <summary>Of an address's query; the county is put into it, whatever it said.</summary>
    public static PlainScope Of(string query, int areaId) =>
        new(UrlQuery.Parse(List + "?" + query.TrimStart('?')).Only(HouseholdFilter.Keys).With("area", areaId).ToString()![List.Length..]);

    /// <summary>The filter on a day.</summary>
    public HouseholdFilter Filter(DateOnly today) => HouseholdFilter.From(UrlQuery.Parse(Href), today);
}
