using Platform.Projects.Contracts;

namespace Platform.Rectification.Problems;

/// <summary>What others tell of a household, in words.</summary>
internal static class HouseholdWords
{
    /// <summary>How it is compensated.</summary>
    public static string Title(this CompensationMode mode) => mode switch
    {
        CompensationMode.Exchange => "产权调换",
        CompensationMode.Existing => "产权调换（现房）",
        CompensationMode.Cash => "货币补偿",
        CompensationMode.Voucher => "房票",
        _ => "未选择",
    };
}
