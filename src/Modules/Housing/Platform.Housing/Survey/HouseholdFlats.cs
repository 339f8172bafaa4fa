using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Housing.Survey;

/// <summary>What 被征收户 says of a family's flats. <c>handover</c> is the earliest of them.</summary>
internal sealed class HouseholdFlats : SheetExtension
{
    public override string Kind => SurveyKinds.Households;

    public override string Word => "housing";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("flatsDue", "应安置套数", ColumnType.Integer, "安置套数", "应安置房套数", "应安置", "应安置房屋套数", "套数", "选房套数") { Grave = true, Called = "应安置套数" },
        new("estate", "安置小区", ColumnType.Text, "安置地点", "安置房小区", "回迁小区", "安置小区名称", "安置地址", "安置楼盘") { Tidy = true, Limit = 200 },
        new("flats", "安置房号", ColumnType.Text, "安置房", "房号", "安置房屋", "安置房源", "安置房间号", "所选房号", "选房房号") { Limit = 500 },
        new("handover", "交房日期", ColumnType.Date, "交房时间", "交付日期", "安置房交付日期", "实际交房日期", "回迁日期", "安置房交房日期", "交付时间", "安置日期") { Grave = true, Past = true },
    ];

    /// <summary>A new flat is not handed over before the old house was given up.</summary>
    public override void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        foreach (var row in rows)
        {
            if (row.Date("handover") is { } handover && row.Date(SurveyKeys.Signed) is { } signed
                && Days.Before(handover, row.MonthOnly("handover"), signed, row.MonthOnly(SurveyKeys.Signed)))
            {
                row.Warn("handover", "date-order", "交房日期早于签约日期，请核对");
            }
        }
    }
}
