namespace Platform.Projects.Inventory;

/// <summary>The public interest that a decision rests on: the six grounds of 条例 590, article 8.</summary>
public enum PublicGround
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>国防和外交.</summary>
    Defence = 1,

    /// <summary>能源、交通、水利等基础设施.</summary>
    Infrastructure = 2,

    /// <summary>科技、教育、文化、卫生等公共事业.</summary>
    PublicService = 3,

    /// <summary>保障性安居工程.</summary>
    AffordableHousing = 4,

    /// <summary>旧城区改建.</summary>
    OldTown = 5,

    /// <summary>法律、行政法规规定的其他需要.</summary>
    Other = 6,
}
