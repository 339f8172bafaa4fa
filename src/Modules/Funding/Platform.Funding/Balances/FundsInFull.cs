using Platform.Funding.Data;
using Platform.Kernel.Gates;
using Platform.Portal;

namespace Platform.Funding.Balances;

/// <summary>
/// Before a project is decided the funds must be there in full, in a special account, and spent on nothing else
/// (条例 590, article 12: 足额到位、专户存储、专款专用).
/// </summary>
internal sealed class FundsInFull(FundingDb db, TimeProvider clock) : IGate
{
    private const string Law = "条例 590 第十二条要求作出征收决定前征收补偿费用足额到位、专户存储、专款专用";

    public string Code => "funding.inFull";

    public string Title => "补偿资金足额到位";

    public string Subject => "project";

    public string Transition => "decide";

    public async Task<GateAnswer?> Ask(GateQuestion question, CancellationToken ct) =>
        Judge((await db.Balances(question.AreaId, Formats.DayOf(clock.GetUtcNow()), ct, question.SubjectId)).SingleOrDefault(), question.SubjectId);

    internal static GateAnswer Judge(Balance? balance, Guid projectId)
    {
        var rows = $"/funding?project={projectId}";
        if (balance?.EstimateFen is not { } estimate)
            return new(false, $"没有登记本项目的补偿概算，不能确认资金足额；{Law}。请先导入“补偿资金”表。", rows);
        var sum = $"概算 {Formats.Wan(estimate)} 万元，到位 {Formats.Wan(balance.ArrivedFen)} 万元";
        if (balance.GapFen > 0)
            return new(false, $"资金未足额：{sum}，缺口 {Formats.Wan(balance.GapFen)} 万元；{Law}。", rows);
        if (balance.WithoutAccount > 0)
            return new(false, $"资金未专户：{sum}，其中 {balance.WithoutAccount} 笔没有专户账号；{Law}。", rows);
        if (balance.PaidFen > balance.ArrivedFen)
            return new(false, $"支付 {Formats.Wan(balance.PaidFen)} 万元大于到位 {Formats.Wan(balance.ArrivedFen)} 万元，须先查清；{Law}。", rows);
        return new(true, $"资金足额到位并专户存储：{sum}（条例 590 第十二条）。", rows);
    }
}
