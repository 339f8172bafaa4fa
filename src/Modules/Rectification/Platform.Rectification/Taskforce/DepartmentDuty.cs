using Platform.Kernel.Data;
using Platform.Kernel.Personal;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Taskforce;

/// <summary>What a department of the 专班 answers for, and which classes of problem are its own.</summary>
[Title("部门职责")]
internal sealed class DepartmentDuty : Spell, IPublishedDown
{
    [Title("部门")]
    public string Department { get; set; } = "";

    /// <summary>职责, as the document has it.</summary>
    [Title("职责")]
    [FreeText]
    public string Text { get; set; } = "";

    [Title("负责拖欠过渡安置费")]
    public bool FeeArrears { get; set; }

    [Title("负责拆除未安置到位")]
    public bool NotResettled { get; set; }

    [Title("负责安置房逾期")]
    public bool FlatsLate { get; set; }

    [Title("负责苗头性问题")]
    public bool EarlySigns { get; set; }

    /// <summary>The classes that it answers for, in the document's order.</summary>
    public IReadOnlyList<ProblemClass> Classes => [.. ProblemClasses.All.Select(c => c.Class).Where(Covers)];

    public bool Covers(ProblemClass kind) => kind switch
    {
        ProblemClass.FeeArrears => FeeArrears,
        ProblemClass.NotResettled => NotResettled,
        ProblemClass.FlatsLate => FlatsLate,
        ProblemClass.EarlySigns => EarlySigns,
        _ => false,
    };
}
