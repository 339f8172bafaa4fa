using System.Linq.Expressions;
using Platform.Kernel.Data;
using Platform.Kernel.Uploads;

namespace Platform.Kernel.Quality;

/// <summary>导入台账: what the last sheets left behind: rows given back, rows taken with a remark, sheets that wait.</summary>
internal sealed class UploadQuality(PlatformDb db) : Quality<UploadSheet>(db)
{
    public override string Title => "导入台账";

    protected override string Kind => "sheet";

    protected override string Mend => "下载退回行，改正后重新导入。";

    protected override Expression<Func<UploadSheet, string>> Label => s => s.Name;

    protected override Expression<Func<UploadSheet, Guid>> At => s => s.UploadId;

    protected override string Href(Guid at) => $"/uploads/{at}";

    protected override IReadOnlyList<QualityRule<UploadSheet>> Rules =>
    [
        Check("rejected", "最近一次提交的表有退回行未改正", QualityClass.Missing, s => s.CommittedAt != null, s => s.Rejected > 0
            && !db.UploadSheets.Any(o => o.AreaId == s.AreaId && o.Kind == s.Kind && o.CommittedAt > s.CommittedAt), s => $"退回 {s.Rejected} 行", grave: true, apart: true),
        Check("waiting", "工作表在等待，没有导入", QualityClass.Missing, s => true, s => s.CommittedAt == null && s.Waiting != "", s => s.Waiting,
            grave: true, mend: "按提示认定列名，或启用对应模块后再提交。"),
        Check("unsent", "工作表已上传，没有提交", QualityClass.Missing, s => s.Waiting == "", s => s.CommittedAt == null
            && !db.UploadSheets.Any(o => o.AreaId == s.AreaId && o.Kind == s.Kind && o.CommittedAt > s.ChangedAt), s => $"正常 {s.Good} 行", apart: true, mend: "核对预览后提交。"),
        Check("warned", "最近一次提交的表有说明后导入的提示行", QualityClass.Doubtful, s => s.CommittedAt != null, s => s.Warned > 0
            && !db.UploadSheets.Any(o => o.AreaId == s.AreaId && o.Kind == s.Kind && o.CommittedAt > s.CommittedAt), s => Said(s.Warned, s.Reason), apart: true,
            mend: "逐行核对提示，能改正的改正后重新导入。"),
    ];

    private static string Said(int rows, string reason) => reason.Length == 0 ? $"提示 {rows} 行" : $"提示 {rows} 行，说明：{reason}";
}
