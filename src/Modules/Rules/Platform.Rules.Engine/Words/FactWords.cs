namespace Platform.Rules.Engine;

/// <summary>How a household is resettled.</summary>
public enum Mode
{
    /// <summary>Flat to be built.</summary>
    [Word("产权调换（期房）")] Exchange,
    /// <summary>Flat that stands already.</summary>
    [Word("产权调换（现房）")] Existing,
    /// <summary>Money.</summary>
    [Word("货币补偿")] Cash,
    /// <summary>Voucher for a flat on the market.</summary>
    [Word("房票安置")] Voucher,
}

/// <summary>Use of a space.</summary>
public enum Use
{
    /// <summary>Housing.</summary>
    [Word("住宅")] Residential,
    /// <summary>Not housing, not told apart further.</summary>
    [Word("非住宅")] NonResidential,
    /// <summary>Shop.</summary>
    [Word("商业")] Shop,
    /// <summary>Office.</summary>
    [Word("办公")] Office,
    /// <summary>Factory.</summary>
    [Word("厂房")] Factory,
    /// <summary>Warehouse.</summary>
    [Word("仓储")] Warehouse,
}

/// <summary>Form of the new building.</summary>
public enum BuildingForm
{
    /// <summary>Not known.</summary>
    [Word("未填")] Unknown,
    /// <summary>Multi-storey.</summary>
    [Word("多层")] Multi,
    /// <summary>Small high-rise.</summary>
    [Word("小高层")] SmallHigh,
    /// <summary>High-rise.</summary>
    [Word("高层")] High,
}

/// <summary>Structure of the old house.</summary>
public enum HouseForm
{
    /// <summary>Not known.</summary>
    [Word("未填")] Unknown,
    /// <summary>Steel or concrete frame.</summary>
    [Word("框架")] Frame,
    /// <summary>Brick and concrete.</summary>
    [Word("砖混")] BrickConcrete,
    /// <summary>Brick and timber.</summary>
    [Word("砖木")] BrickTimber,
    /// <summary>Simple building.</summary>
    [Word("简易")] Simple,
}

/// <summary>What may happen to a household.</summary>
public enum EventKind
{
    /// <summary>A new flat was handed over.</summary>
    [Word("交房")] Handover,
    /// <summary>Written notice to take the flat.</summary>
    [Word("书面交房通知")] Notice,
    /// <summary>The new building was accepted.</summary>
    [Word("竣工验收")] Acceptance,
    /// <summary>The flat was chosen.</summary>
    [Word("选房")] Selection,
    /// <summary>Notice to choose a flat.</summary>
    [Word("选房通知")] SelectionNotice,
    /// <summary>A part of the area was handed over; value: area, 1/10000 ㎡.</summary>
    [Word("部分交付")] PartialDelivery,
    /// <summary>The number of persons changed; value: the new number.</summary>
    [Word("人口变化")] Persons,
    /// <summary>Moved into a turnover flat.</summary>
    [Word("入住周转房")] TurnoverIn,
    /// <summary>Left the turnover flat.</summary>
    [Word("退出周转房")] TurnoverOut,
    /// <summary>Switched to money.</summary>
    [Word("改选货币补偿")] SwitchedToCash,
    /// <summary>The fee is paused.</summary>
    [Word("停计")] Paused,
    /// <summary>The fee goes on.</summary>
    [Word("恢复计发")] Resumed,
    /// <summary>A new rate was published for this household's agreement; value: 1/10000 元 per unit and month.</summary>
    [Word("标准调整")] RateRepublished,
    /// <summary>A sum was decided; value: 分 per person and month.</summary>
    [Word("裁量标准（每人每月）")] DecidedPerPerson,
    /// <summary>A sum was decided; value: 分 per month.</summary>
    [Word("裁量标准（每月）")] DecidedMonthly,
}
