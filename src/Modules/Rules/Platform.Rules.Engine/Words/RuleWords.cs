namespace Platform.Rules.Engine;

/// <summary>Where a policy stands; the nearer layer wins.</summary>
public enum Layer
{
    /// <summary>The whole country.</summary>
    [Word("国家")] National,
    /// <summary>Province.</summary>
    [Word("省级")] Province,
    /// <summary>City.</summary>
    [Word("市级")] City,
    /// <summary>County.</summary>
    [Word("县级")] County,
    /// <summary>The project's plan or agreement.</summary>
    [Word("项目")] Project,
}

/// <summary>What a policy is about.</summary>
public enum PolicyKind
{
    /// <summary>Transitional fee.</summary>
    [Word("过渡安置费")] TransitionalFee,
    /// <summary>Moving fee.</summary>
    [Word("搬迁费")] MovingFee,
    /// <summary>Reward.</summary>
    [Word("奖励")] Reward,
    /// <summary>Subsidy.</summary>
    [Word("补助")] Subsidy,
    /// <summary>Loss of business.</summary>
    [Word("停产停业损失")] BusinessLoss,
    /// <summary>Premium for taking a voucher.</summary>
    [Word("房票奖励")] VoucherPremium,
    /// <summary>Smallest area that is compensated.</summary>
    [Word("最低补偿面积")] MinimumArea,
}

/// <summary>What a rate is multiplied by.</summary>
public enum Unit
{
    /// <summary>㎡ of counted area.</summary>
    [Word("平方米")] Area,
    /// <summary>Person.</summary>
    [Word("人")] Person,
    /// <summary>Household.</summary>
    [Word("户")] Household,
    /// <summary>Main room.</summary>
    [Word("间")] Room,
    /// <summary>Title certificate.</summary>
    [Word("产权证")] Certificate,
    /// <summary>The monthly sum that the agreement states.</summary>
    [Word("协议月额")] AgreedMonthly,
    /// <summary>One sum, whatever the household has.</summary>
    [Word("定额")] FixedSum,
    /// <summary>Percent of the appraised value.</summary>
    [Word("评估价值百分比")] ValuePercent,
    /// <summary>By discretion: entered, never computed.</summary>
    [Word("裁量")] Decided,
}

/// <summary>When a change counts.</summary>
public enum Change
{
    /// <summary>From the day.</summary>
    [Word("自当日")] Day,
    /// <summary>From the fee month that contains the day.</summary>
    [Word("自当月")] Month,
    /// <summary>From the fee month after it.</summary>
    [Word("自次月")] NextMonth,
}

/// <summary>Which published rate counts.</summary>
public enum RateVersion
{
    /// <summary>The rate in force in each month.</summary>
    [Word("随公布标准调整")] EachMonth,
    /// <summary>The rate in force when the agreement was signed.</summary>
    [Word("按签约时标准")] AtAgreement,
    /// <summary>Frozen in time, the latest once overdue.</summary>
    [Word("期内按签约时标准，逾期按最新标准")] LatestWhenOverdue,
}

/// <summary>Which area counts.</summary>
public enum AreaBasis
{
    /// <summary>All.</summary>
    [Word("全部建筑面积")] All,
    /// <summary>Only what is certified or held to be lawful.</summary>
    [Word("有证（合法）建筑面积")] Certified,
}

/// <summary>For whom a smallest sum holds.</summary>
public enum FloorPer
{
    /// <summary>Household.</summary>
    [Word("每户")] Household,
    /// <summary>Title certificate.</summary>
    [Word("每证")] Certificate,
}

/// <summary>What becomes of the smallest sum when overdue.</summary>
public enum FloorOverdue
{
    /// <summary>max(sum, floor) × factor.</summary>
    [Word("先保底后加倍")] FloorThenFactor,
    /// <summary>max(sum × factor, floor).</summary>
    [Word("先加倍后保底")] FactorThenFloor,
    /// <summary>Below the floor: floor + sum × (factor − 1).</summary>
    [Word("保底额另加按标准计算的数额")] FloorPlusAmount,
}

/// <summary>The first day of the fee.</summary>
public enum StartRule
{
    /// <summary>First of the month of moving.</summary>
    [Word("搬迁当月")] MoveMonth,
    /// <summary>Day of moving.</summary>
    [Word("搬迁当日")] MoveDay,
    /// <summary>First of the month after moving.</summary>
    [Word("搬迁次月")] MonthAfterMove,
    /// <summary>First of the later month of signing and moving.</summary>
    [Word("签约与搬迁较晚之月")] LaterMonthOfSigningAndMoving,
    /// <summary>The later day of signing and moving.</summary>
    [Word("签约与搬迁较晚之日")] LaterOfSigningAndMoving,
    /// <summary>The day that the agreement states.</summary>
    [Word("协议约定之日")] AgreementFrom,
    /// <summary>Day of signing.</summary>
    [Word("签约当日")] SigningDay,
    /// <summary>First of the month in which all of the project had moved.</summary>
    [Word("项目搬迁结束当月")] ProjectEndMonth,
    /// <summary>The day on which all of the project had moved.</summary>
    [Word("项目搬迁结束之日")] ProjectEndDay,
}

/// <summary>What a fee month is.</summary>
public enum MonthKind
{
    /// <summary>Calendar month.</summary>
    [Word("自然月")] Calendar,
    /// <summary>From the day of start to the day before it in the next month.</summary>
    [Word("对日月")] Anniversary,
}

/// <summary>What a month counts of which only some days are used.</summary>
public enum PartMonth
{
    /// <summary>One month.</summary>
    [Word("不足一月按一月")] Whole,
    /// <summary>Days over the days of the month.</summary>
    [Word("按当月实际天数")] ActualDays,
    /// <summary>Days over 30, at most one month.</summary>
    [Word("按每月30天")] Thirty,
    /// <summary>Up to 15 days half, more a whole one.</summary>
    [Word("15天以内按半月，超过按一月")] Half,
}

/// <summary>From when a fee is overdue.</summary>
public enum OverdueFrom
{
    /// <summary>The day after the last day in time.</summary>
    [Word("自逾期之日")] Day,
    /// <summary>The whole fee month with that day.</summary>
    [Word("自逾期之月")] Month,
    /// <summary>The fee month after the one with the last day in time.</summary>
    [Word("自期满次月")] NextMonth,
}

/// <summary>What ends the fee.</summary>
public enum StopEvent
{
    /// <summary>The first flat handed over.</summary>
    [Word("首套交房")] HandoverFirst,
    /// <summary>The last of the household's flats handed over.</summary>
    [Word("末套交房")] HandoverLast,
    /// <summary>Written notice.</summary>
    [Word("书面交房通知")] Notice,
    /// <summary>Acceptance and notice, the later.</summary>
    [Word("竣工验收且已通知")] AcceptanceAndNotice,
    /// <summary>Choice of flat.</summary>
    [Word("选房")] Selection,
    /// <summary>Notice to choose.</summary>
    [Word("选房通知")] SelectionNotice,
}

/// <summary>The last fee day, from the day of the event.</summary>
public enum StopAt
{
    /// <summary>That day.</summary>
    [Word("当日")] Day,
    /// <summary>The day before.</summary>
    [Word("前一日")] DayBefore,
    /// <summary>The end of its fee month.</summary>
    [Word("当月末")] EndOfMonth,
    /// <summary>The end of the fee month before.</summary>
    [Word("上月末")] EndOfPreviousMonth,
}

/// <summary>When an instalment is due.</summary>
public enum Pay
{
    /// <summary>On its first day.</summary>
    [Word("预付")] Advance,
    /// <summary>On its last day.</summary>
    [Word("后付")] Arrears,
    /// <summary>Each month on its last day, cut at the day asked for.</summary>
    [Word("按日计提")] Accrued,
}

/// <summary>What becomes of a sum paid too much, above all in advance for time that was cut short or became cheaper.</summary>
public enum Settle
{
    /// <summary>It is returned.</summary>
    [Word("多退少补")] Refund,
    /// <summary>It meets the next instalment; where none follows, it is returned.</summary>
    [Word("抵扣下期")] TrueUp,
}

/// <summary>Where rounding happens.</summary>
public enum RoundingStage
{
    /// <summary>Each month's line.</summary>
    [Word("逐月")] Month,
    /// <summary>The monthly sum before floor and factor; the line to 分, half up.</summary>
    [Word("月标准额")] MonthlyBase,
    /// <summary>Each instalment.</summary>
    [Word("每期")] Instalment,
    /// <summary>The total.</summary>
    [Word("合计")] Total,
}

/// <summary>How a half is rounded.</summary>
public enum RoundingMode
{
    /// <summary>Half up.</summary>
    [Word("四舍五入")] HalfUp,
    /// <summary>Half to the even.</summary>
    [Word("四舍六入五成双")] HalfEven,
    /// <summary>Down.</summary>
    [Word("舍去")] Down,
    /// <summary>Up.</summary>
    [Word("进位")] Up,
}

/// <summary>To what is rounded.</summary>
public enum RoundingUnit
{
    /// <summary>分.</summary>
    [Word("分")] Fen,
    /// <summary>角.</summary>
    [Word("角")] Jiao,
    /// <summary>元.</summary>
    [Word("元")] Yuan,
}

/// <summary>When a one-off is due.</summary>
public enum OneOffDue
{
    /// <summary>Day of signing.</summary>
    [Word("签约当日")] Signed,
    /// <summary>Day of moving.</summary>
    [Word("搬迁当日")] MovedOut,
}
