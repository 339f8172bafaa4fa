using System.Linq.Expressions;
using Platform.Kernel.Quality;
using Platform.Portal;
using Platform.Rules.Data;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Rules.Policies;

/// <summary>What policies are held to.</summary>
internal sealed class PolicyQuality(RulesDb db, TimeProvider clock) : Quality<PolicyVersion>(db)
{
    private const int Days = 30;

    public override string Title => "政策规则";

    protected override string Kind => "policy";

    protected override string Mend => "在“政策规则”中写好算例后提交审批；不再需要的删去草稿。";

    protected override Expression<Func<PolicyVersion, string>> Label => p => p.Name;

    protected override string Href(Guid at) => $"/rules/{at}";

    protected override IReadOnlyList<QualityRule<PolicyVersion>> Rules
    {
        get
        {
            var since = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
            return
            [
                Check("stale", $"草稿 {Days} 天没有动过，也没有发布", Doubtful, p => p.State != PolicyState.Published, p => p.ChangedAt < since,
                    p => $"最后修改 {Formats.Date(DateOnly.FromDateTime(p.ChangedAt))}"),
            ];
        }
    }
}
