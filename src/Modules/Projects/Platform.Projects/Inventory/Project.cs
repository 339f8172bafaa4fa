using Platform.Kernel.Data;
using Platform.Kernel.Personal;
using Platform.Projects.Contracts;

namespace Platform.Projects.Inventory;

/// <summary>An expropriation project.</summary>
[Title("征收项目")]
internal sealed class Project : Owned
{
    /// <summary>项目编号, folded; empty where the county gave none.</summary>
    [Title("项目编号")]
    public string Code { get; set; } = "";

    [Title("项目名称")]
    public string Name { get; set; } = "";

    /// <summary>The name folded (widths, spaces, case), by which sheets refer to it.</summary>
    [Title("检索名")]
    public string NameFolded { get; set; } = "";

    /// <summary>征收决定文号.</summary>
    [Title("征收决定文号")]
    public string DecisionNo { get; set; } = "";

    [Title("征收决定日期")]
    public DateOnly? DecidedOn { get; set; }

    [Title("公共利益情形")]
    public PublicGround Ground { get; set; }

    [Title("启动日期")]
    public DateOnly? StartedOn { get; set; }

    [Title("项目状态")]
    public ProjectState State { get; set; }

    /// <summary>The day of the last step taken here; null where the state was read from a sheet, which does not say.</summary>
    [Title("状态自")]
    public DateOnly? StateSince { get; set; }

    /// <summary>Why it was moved there; empty where nobody said.</summary>
    [Title("状态原因")]
    [FreeText]
    public string StateReason { get; set; } = "";

    [Title("完成日期")]
    public DateOnly? CompletedOn { get; set; }

    /// <summary>The last day of the signing term; null where nobody entered it.</summary>
    [Title("签约期限")]
    public DateOnly? SigningEndsOn { get; set; }

    /// <summary>Stated floor area as printed, 0.01㎡.</summary>
    [Title("填报面积（㎡）")]
    public long? StatedAreaDm2 { get; set; }

    /// <summary>Stated floor area with an evident slip of unit mended (万㎡ written as ㎡), 0.01㎡.</summary>
    [Title("改正面积（㎡）")]
    public long? CorrectedAreaDm2 { get; set; }

    [Title("填报户数")]
    public int? StatedHouseholds { get; set; }

    [Title("填报住宅户数")]
    public int? StatedResidential { get; set; }

    [Title("填报产权调换户数")]
    public int? StatedExchange { get; set; }

    [Title("填报货币补偿户数")]
    public int? StatedCash { get; set; }

    [Title("填报房票户数")]
    public int? StatedVoucher { get; set; }

    [Title("备注")]
    [FreeText]
    public string Remark { get; set; } = "";

    /// <summary>Takes a step that <see cref="StateSteps.Refuse"/> has nothing against; the dates follow it.</summary>
    public void Move(ProjectState to, DateOnly on, string reason)
    {
        if (to == ProjectState.Decided) DecidedOn = on;
        if (to == ProjectState.Running) StartedOn ??= on;
        CompletedOn = to == ProjectState.Completed ? on : null;
        (State, StateSince, StateReason) = (to, on, reason);
    }

    /// <summary>A sheet states where the project is; it does not say since when.</summary>
    public void Restate(ProjectState state)
    {
        if (state == State) return;
        (State, StateSince, StateReason) = (state, null, "");
    }
}
