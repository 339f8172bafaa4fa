using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Uploads;
using Platform.Rectification.Data;

namespace Platform.Rectification.Taskforce;

/// <summary>A made-up 专班 for each area; every name says so.</summary>
internal sealed class DemoTaskforce(RectificationDb db, AreaMap areas) : IDemonstration
{
    private static readonly DateOnly SetUp = new(2022, 2, 15);

    public async Task Add(int areaId, DateOnly today, CancellationToken ct)
    {
        if (await db.Bodies.AnyAsync(b => b.AreaId == areaId, ct)) return;
        var area = (await areas.All(ct)).First(a => a.Id == areaId);
        var isCity = area.Kind == AreaKind.City;
        var bureau = isCity ? "市住房和城乡建设局" : "住房和城乡建设局";
        db.Bodies.Add(new()
        {
            AreaId = areaId,
            Name = $"{area.Name}房屋征收问题化解及预防工作专班（演示）",
            Office = bureau + (isCity ? "房屋征收与补偿办公室" : "房屋征收股"),
            Basis = "三建〔2022〕61号 四（一）",
            SetUpOn = SetUp,
        });
        db.Members.AddRange(
            Member(areaId, MemberRole.Leader, "演示·高远", "人民政府", "分管领导", "统筹问题化解及预防工作"),
            Member(areaId, MemberRole.OfficeHead, "演示·沈立", bureau, "局长", "督促并通报工作进度"),
            Member(areaId, MemberRole.Member, "演示·杜明", "财政局", "副局长", "筹集补偿资金"),
            Member(areaId, MemberRole.Liaison, "演示·白晓", bureau, "科员", "台账和信息报送"));
        db.DepartmentDuties.AddRange(
            new() { AreaId = areaId, Department = "财政局", Text = "筹集资金，过渡安置费未发放到位的按规定足额发放（演示）", From = SetUp, FeeArrears = true },
            new() { AreaId = areaId, Department = bureau, Text = "拆除未安置到位的制定解决方案，加快安置房建设（演示）", From = SetUp, NotResettled = true, FlatsLate = true },
            new() { AreaId = areaId, Department = "信访局", Text = "投诉信访反馈，防范不稳定和重大舆情事件（演示）", From = SetUp });
    }

    private static TaskforceMember Member(int areaId, MemberRole role, string name, string department, string position, string duty) =>
        new() { AreaId = areaId, Role = role, Name = name, Department = department, Position = position, Duty = duty, From = SetUp };
}
