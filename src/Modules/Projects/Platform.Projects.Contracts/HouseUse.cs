namespace Platform.Projects.Contracts;

/// <summary>房屋用途.</summary>
public enum HouseUse
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>住宅.</summary>
    Residential = 1,

    /// <summary>商业.</summary>
    Commercial = 2,

    /// <summary>办公.</summary>
    Office = 3,

    /// <summary>工业仓储.</summary>
    Industrial = 4,

    /// <summary>其他.</summary>
    Other = 5,
}
