namespace Platform.Kernel.Quality;

/// <summary>What kind of fault of the data a check looks for.</summary>
public enum QualityClass
{
    /// <summary>缺失: something that has to be there is not.</summary>
    Missing = 0,

    /// <summary>存疑: possible, but somebody must look.</summary>
    Doubtful = 1,

    /// <summary>矛盾: two values cannot both be true.</summary>
    Contradictory = 2,

    /// <summary>填报与计算不符: what was stated is not what the rows add up to.</summary>
    Differs = 3,
}

/// <summary>The classes in words.</summary>
public static class QualityClasses
{
    /// <summary>All of them: machine word in addresses, title on the screen.</summary>
    public static readonly IReadOnlyList<(QualityClass Class, string Key, string Title)> All =
    [
        (QualityClass.Missing, "missing", "缺失"),
        (QualityClass.Doubtful, "doubtful", "存疑"),
        (QualityClass.Contradictory, "contradictory", "矛盾"),
        (QualityClass.Differs, "differs", "填报与计算不符"),
    ];

    /// <summary>The machine word of a class.</summary>
    public static string Key(this QualityClass kind) => All[(int)kind].Key;

    /// <summary>The title of a class.</summary>
    public static string Title(this QualityClass kind) => All[(int)kind].Title;

    /// <summary>The class of a machine word; null where there is none.</summary>
    public static QualityClass? Read(string? key) => All.Where(c => c.Key == key).Select(c => (QualityClass?)c.Class).FirstOrDefault();
}
