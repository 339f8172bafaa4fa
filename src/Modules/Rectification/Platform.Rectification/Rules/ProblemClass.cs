namespace Platform.Rectification.Rules;

/// <summary>The four classes of problem in 三建〔2022〕61号, in the order in which section 三（二） names them, and a county's own.</summary>
public enum ProblemClass
{
    /// <summary>过渡安置费未发放到位.</summary>
    FeeArrears = 1,

    /// <summary>房屋被拆除但未安置到位.</summary>
    NotResettled = 2,

    /// <summary>安置房建设周期过长、逾期未安置到位.</summary>
    FlatsLate = 3,

    /// <summary>正在实施征收项目的苗头性问题.</summary>
    EarlySigns = 4,

    /// <summary>A class of the county's own, entered by hand.</summary>
    Own = 9,
}

/// <summary>A class in words: as the document has it, and short enough for a column.</summary>
/// <param name="Class">The class.</param>
/// <param name="Key">Its machine word in addresses, rules and the API.</param>
/// <param name="Title">The document's wording.</param>
/// <param name="Short">The same in a few characters.</param>
/// <param name="Remedy">What section 三（二） prescribes for it.</param>
public sealed record ClassWords(ProblemClass Class, string Key, string Title, string Short, string Remedy);

/// <summary>The classes in words.</summary>
public static class ProblemClasses
{
    /// <summary>The document that names them.</summary>
    public const string Source = "三建〔2022〕61号 三（二）";

    /// <summary>A class of a county's own; its name stands in the problem.</summary>
    public static ClassWords Own { get; } = new(ProblemClass.Own, "own", "本县自定类别", "本县自定类别", "参照 61 号文逐项制定化解措施。");

    /// <summary>The document's four, in its order.</summary>
    public static IReadOnlyList<ClassWords> All { get; } =
    [
        new(ProblemClass.FeeArrears, "feeArrears", "过渡安置费未发放到位", "拖欠过渡安置费", "及时筹集资金按规定足额发放。"),
        new(ProblemClass.NotResettled, "notResettled", "房屋被拆除但未安置到位", "拆除未安置到位", "制定解决方案，按照规定及时予以安置。"),
        new(ProblemClass.FlatsLate, "flatsLate", "安置房建设周期过长、逾期未安置到位", "安置房逾期",
            "可以采取现有房源安置，尽早解决群众安置问题，提出筹资加快回迁安置房建设的办法。"),
        new(ProblemClass.EarlySigns, "earlySigns", "正在实施征收的项目的苗头性问题", "苗头性问题",
            "妥善处理苗头性问题，加强问题预判，逐一制定问题化解预防措施、应急预案，落实责任领导、责任部门、化解时限，确保风险可控。"),
    ];

    /// <summary>The same, and the county's own last.</summary>
    public static IReadOnlyList<ClassWords> WithOwn { get; } = [.. All, Own];

    /// <summary>The words of a class.</summary>
    public static ClassWords Of(ProblemClass problemClass) => WithOwn.First(c => c.Class == problemClass);

    /// <summary>The class of a machine word; null where there is none.</summary>
    public static ProblemClass? Read(string? key) => WithOwn.FirstOrDefault(c => c.Key == key)?.Class;
}
