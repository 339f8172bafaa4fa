using Platform.Kernel.Data;
using Platform.Projects.Contracts;

namespace Platform.Projects.Inventory;

/// <summary>An expropriation project.</summary>
internal sealed class Project : Owned
{
    /// <summary>项目编号, folded; empty where the county gave none.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The name folded (widths, spaces, case), by which sheets refer to it.</summary>
    public string NameFolded { get; set; } = "";

    /// <summary>征收决定文号.</summary>
    public string DecisionNo { get; set; } = "";

    public DateOnly? DecidedOn { get; set; }

    public PublicGround Ground { get; set; }

    public DateOnly? StartedOn { get; set; }

    public ProjectState State { get; set; }

    /// <summary>The day of the last step taken here; null where the state was read from a sheet, which does not say.</summary>
    public DateOnly? StateSince { get; set; }

    /// <summary>Why it was moved there; empty where nobody said.</summary>
    public string StateReason { get; set; } = "";

    public DateOnly? CompletedOn { get; set; }

    /// <summary>The last day of the signing term; null where nobody entered it.</summary>
    public DateOnly? SigningEndsOn { get; set; }

    /// <summary>Stated floor area as printed, 0.01㎡.</summary>
    public long? StatedAreaDm2 { get; set; }

    /// <summary>Stated floor area with an evident slip of unit mended (万㎡ written as ㎡), 0.01㎡.</summary>
    public long? CorrectedAreaDm2 { get; set; }

    public int? StatedHouseholds { get; set; }

    public int? StatedResidential { get; set; }

    public int? StatedExchange { get; set; }

    public int? StatedCash { get; set; }

    public int? StatedVoucher { get; set; }

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
