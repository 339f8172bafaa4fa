using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Projects.Survey;

/// <summary>被征收户: one row per household.</summary>
internal sealed class HouseholdSheet : SheetDefinition
{
    public override string Kind => SurveyKinds.Households;

    public override string Word => "projects";

    public override int Order => 20;

    public override IReadOnlyList<string> Hints => ["被征收户", "征收户", "分户", "住户", "被拆迁户", "户台账"];

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("ordinal", "序号", ColumnType.Ordinal, "编号", "No", "行号"),
        new(SurveyKeys.Project, "项目名称", ColumnType.Text, "所属项目", "征收项目名称", "征收项目", "项目", "所属征收项目", "涉及项目", "所在项目", "工程名称") { Tidy = true, Required = true, Grave = true, Repeats = true, Limit = 200 },
        new("county", "县（市、区）", ColumnType.Text, "县区", "县市区", "所在县市区", "所在县区", "区县", "行政区", "行政区划", "县", "所属县区", "属地") { Limit = 100, Repeats = true },
        new(SurveyKeys.Household, "户编号", ColumnType.Code, "户号", "户编码", "被征收户编号", "编号", "户代码", "家庭编号", "档案编号", "户编", "协议编号") { Required = true, Grave = true, Limit = 60 },
        new(SurveyKeys.Person, "被征收人", ColumnType.Name, "户主", "被征收人姓名", "姓名", "户主姓名", "产权人", "房屋所有权人", "所有权人", "被征收户主", "权利人", "房主", "被拆迁人") { Required = true, Grave = true, Limit = 100 },
        new("idNumber", "身份证号码", ColumnType.IdNumber, "身份证号", "证件号码", "公民身份号码", "证件号", "身份证", "居民身份证号", "有效证件号码", "身份证件号码") { Required = true, MissingCode = "id-missing", Called = "身份证号" },
        new("phone", "联系电话", ColumnType.Phone, "手机", "手机号", "联系方式", "电话", "手机号码", "联系号码", "电话号码", "联系人电话"),
        new("address", "房屋坐落", ColumnType.Text, "坐落", "房屋地址", "地址", "房屋位置", "坐落位置", "被征收房屋坐落", "门牌号", "房屋座落", "座落", "住址") { Limit = 300 },
        new("certificate", "房屋权证号", ColumnType.Text, "权证号", "产权证号", "房产证号", "不动产权证号", "房屋所有权证号", "房屋产权证号", "证号", "产权证") { Limit = 200 },
        new("use", "房屋用途", ColumnType.Choice, "用途", "房屋性质", "规划用途", "使用性质", "房屋类型", "房屋使用性质") { Words = SurveyWords.Use, Usual = ["住宅", "商业", "办公", "工业", "其他"] },
        new("certifiedArea", "有证面积", ColumnType.Area, "证载面积", "登记面积", "产权面积", "有证建筑面积", "有照面积", "合法有证面积", "产权证面积") { Called = "有证面积" },
        new("unregisteredArea", "未登记合法面积", ColumnType.Area, "未登记面积", "认定面积", "无证认定面积", "未登记认定合法面积", "无证合法面积", "认定合法面积", "未登记认定面积"),
        new(SurveyKeys.Area, "征收面积", ColumnType.Area, "房屋面积", "建筑面积", "被征收面积", "被征收房屋面积", "征收建筑面积", "总面积", "面积", "合计面积", "房屋建筑面积", "补偿面积", "被征收建筑面积") { Required = true, Grave = true, Called = "面积" },
        new("persons", "家庭人口", ColumnType.Integer, "人口", "家庭成员数", "人口数", "家庭人数", "人数", "家庭人口数", "安置人口"),
        new("signing", "签约状态", ColumnType.Choice, "是否签约", "签约情况", "签约", "协议状态", "签订情况", "是否签订协议") { Grave = true, Words = SurveyWords.Signing, Usual = ["已签约", "未签约"] },
        new(SurveyKeys.Signed, "签约日期", ColumnType.Date, "签订协议时间", "协议签订日期", "签订协议日期", "签约时间", "协议日期", "协议签订时间", "签订日期", "签订时间") { Grave = true, Past = true },
        new(SurveyKeys.Mode, "补偿方式", ColumnType.Choice, "安置方式", "补偿安置方式", "补偿形式", "选择补偿方式", "安置补偿方式", "安置形式", "补偿类型") { Grave = true, Words = SurveyWords.Mode, Usual = ["产权调换", "产权调换（现房）", "货币补偿", "房票", "未选择"] },
        new(SurveyKeys.Moved, "搬迁腾空日期", ColumnType.Date, "搬迁日期", "腾空日期", "交房腾空时间", "搬迁时间", "腾房日期", "搬家日期", "腾空时间", "搬迁腾空时间", "交旧房日期", "腾房时间", "搬离日期") { Grave = true, Past = true },
        new("compensation", "补偿金额", ColumnType.Money, "补偿款", "补偿总额", "补偿总金额", "补偿费", "补偿款总额", "补偿费用", "征收补偿金额", "总补偿额", "补偿额") { Grave = true, Called = "补偿金额" },
        new("transition", "过渡方式", ColumnType.Choice, "过渡安置方式", "临时安置方式", "过渡类型") { Words = SurveyWords.Transition, Usual = ["自行过渡", "周转房"] },
        new("term", "过渡期限", ColumnType.Integer, "过渡期", "过渡期限月", "协议过渡期", "过渡期月数", "过渡时间", "约定过渡期限", "过渡月数") { Grave = true, Called = "过渡期限" },
        new("special", "特殊群体", ColumnType.Text, "特殊人群", "困难类型", "特殊情况", "困难情况", "优抚情况", "特殊家庭") { Limit = 200 },
        new("remark", "备注", ColumnType.Text, "说明", "附注", "其他说明", "备注说明"),
    ];

    public override void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        HouseholdChecks.Duplicates(rows);
        HouseholdChecks.Projects(rows, file, known);
        HouseholdChecks.Counties(rows);
        foreach (var row in rows)
        {
            HouseholdChecks.Areas(row);
        }
    }
}
