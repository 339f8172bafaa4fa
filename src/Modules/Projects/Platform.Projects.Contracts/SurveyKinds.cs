namespace Platform.Projects.Contracts;

/// <summary>Kinds of survey sheets that modules speak about to each other, as counties title them.</summary>
public static class SurveyKinds
{
    /// <summary>Expropriation projects.</summary>
    public const string Projects = "征收项目";

    /// <summary>Expropriated households.</summary>
    public const string Households = "被征收户";

    /// <summary>Resettlement flats.</summary>
    public const string Flats = "安置房源";

    /// <summary>Payments of the transition fee.</summary>
    public const string Payments = "过渡费发放";

    /// <summary>Compensation funds.</summary>
    public const string Funds = "补偿资金";

    /// <summary>Petitions.</summary>
    public const string Petitions = "信访事项";
}
