using System.Linq.Expressions;
using Platform.Kernel.Quality;
using Platform.Portal;
using Platform.Reporting.Data;
using Platform.Reporting.Mechanisms;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Reporting.Quality;

/// <summary>What the register of long-term mechanisms is held to: 61号 wants each with its text, and looked at again in time.</summary>
internal sealed class MechanismQuality(ReportingDb db, TimeProvider clock) : Quality<Mechanism>(db)
{
    public override string Title => "建章立制";

    protected override string Kind => "mechanism";

    protected override string Mend => "在“建章立制”中补登。";

    protected override Expression<Func<Mechanism, string>> Label => m => m.Name;

    protected override string Href(Guid at) => $"/reporting/mechanisms/{at}";

    protected override IReadOnlyList<QualityRule<Mechanism>> Rules => Of(Formats.DayOf(clock.GetUtcNow()));

    private QualityRule<Mechanism>[] Of(DateOnly today) =>
    [
        Field("file", "制度文件", m => m.FileId != null, grave: true),
        Check("review", "评估期限已过", Doubtful, m => m.EndedOn == null, m => m.ReviewDueOn < today, m => $"应在 {m.ReviewDueOn:yyyy-MM-dd} 前评估", mend: "在“建章立制”中登记评估意见或废止日期。"),
    ];
}
