using Platform.Portal;
using Platform.Projects.Contracts;

namespace Platform.Projects.Households;

/// <summary>Words on the screen for a household's agreement and house.</summary>
internal static class HouseholdWords
{
    /// <summary>The modes in the order of the tallies.</summary>
    public static readonly IReadOnlyList<Choice> Modes =
    [
        new("exchange", "产权调换（期房）"), new("existing", "产权调换（现房）"), new("cash", "货币补偿"), new("voucher", "房票"), new("none", "未签约或未选择"),
    ];

    public static string? Of(CompensationMode mode) => mode switch
    {
        CompensationMode.Exchange => "产权调换（期房）",
        CompensationMode.Existing => "产权调换（现房）",
        CompensationMode.Cash => "货币补偿",
        CompensationMode.Voucher => "房票",
        _ => null,
    };

    public static string? Of(HouseUse use) => use switch
    {
        HouseUse.Residential => "住宅",
        HouseUse.Commercial => "商业",
        HouseUse.Office => "办公",
        HouseUse.Industrial => "工业仓储",
        HouseUse.Other => "其他",
        _ => null,
    };
}
