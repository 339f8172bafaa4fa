using System.Linq.Expressions;
using Platform.Kernel.Quality;
using Platform.Petitions.Data;
using Platform.Petitions.Register;
using Platform.Portal;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Petitions.Quality;

/// <summary>What petitions are held to.</summary>
internal sealed class PetitionQuality(PetitionsDb db) : Quality<Petition>(db)
{
    public override string Title => "信访事项";

    protected override string Kind => "petition";

    protected override string Mend => "在“信访事项”表中改正后重新导入。";

    protected override Expression<Func<Petition, string>> Label => p => p.Petitioner + " " + p.Kind;

    protected override string Href(Guid at) => $"/petitions/{at}";

    protected override IReadOnlyList<QualityRule<Petition>> Rules =>
    [
        Field("petitioner", "信访人", p => p.Petitioner != ""),
        Field("people", "信访人数", p => p.People != null),
        Field("kind", "内容分类", p => p.Kind != ""),
        Field("claim", "主要诉求", p => p.Claim != ""),
        Field("unit", "责任单位", p => p.Unit != ""),
        Field("dueOn", "办理期限", p => p.DueOn != null, p => p.AcceptedOn != null, "已受理的事项", grave: true),
        Optional("project", "涉及项目", p => p.ProjectId != null),
        Check("acceptedBefore", "受理日期早于登记日期", Contradictory, p => p.AcceptedOn != null, p => p.AcceptedOn < p.RegisteredOn,
            p => $"受理 {Formats.Date(p.AcceptedOn)}，登记 {Formats.Date(p.RegisteredOn)}"),
        Check("repliedBefore", "答复日期早于受理日期", Contradictory, p => p.RepliedOn != null && p.AcceptedOn != null, p => p.RepliedOn < p.AcceptedOn,
            p => $"答复 {Formats.Date(p.RepliedOn)}，受理 {Formats.Date(p.AcceptedOn)}", grave: true),
        Check("dueBefore", "办理期限早于受理日期", Contradictory, p => p.DueOn != null && p.AcceptedOn != null, p => p.DueOn < p.AcceptedOn,
            p => $"期限 {Formats.Date(p.DueOn)}，受理 {Formats.Date(p.AcceptedOn)}"),
        Check("closedWithoutReply", "办理状态写办结，没有答复日期", Doubtful, p => p.State.Contains("办结"), p => p.RepliedOn == null, p => p.State, grave: true),
    ];
}
