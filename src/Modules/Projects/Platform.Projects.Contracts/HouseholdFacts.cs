using Platform.Kernel.Contracts;

namespace Platform.Projects.Contracts;

/// <summary>The households of an area, all of them, or those of one project, or one.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">Only this project's; null for all.</param>
/// <param name="Id">Only this one; null for all.</param>
public sealed record HouseholdsOf(int AreaId, Guid? ProjectId = null, Guid? Id = null) : IQuestion<IReadOnlyList<HouseholdFact>>;

/// <summary>What others may know of a household: no personal data beyond the name.</summary>
/// <param name="Id">The household.</param>
/// <param name="ProjectId">Its project.</param>
/// <param name="Code">户编号, folded.</param>
/// <param name="Name">被征收人.</param>
/// <param name="Mode">How it is compensated.</param>
/// <param name="Turnover">Whether it lives in a turnover flat (周转房).</param>
/// <param name="SignedOn">The day of the agreement.</param>
/// <param name="MovedOn">The day it moved out.</param>
/// <param name="TermMonths">The agreed transition period in months; null where none was agreed.</param>
/// <param name="AreaDm2">The expropriated floor area, 0.01㎡.</param>
/// <param name="Use">What it was used for.</param>
/// <param name="LawfulDm2">How much of it is registered or held to be lawful (article 24), 0.01㎡; null where nothing is known.</param>
/// <param name="Persons">人口; null where it is not known.</param>
public sealed record HouseholdFact(
    Guid Id, Guid ProjectId, string Code, string Name, CompensationMode Mode, bool Turnover,
    DateOnly? SignedOn, DateOnly? MovedOn, int? TermMonths, long AreaDm2, HouseUse Use, long? LawfulDm2, int? Persons);

/// <summary>How a household is compensated (条例 590, article 21).</summary>
public enum CompensationMode
{
    /// <summary>Not signed, nothing chosen.</summary>
    None = 0,

    /// <summary>产权调换, a flat to be built.</summary>
    Exchange = 1,

    /// <summary>产权调换, a ready flat (现房).</summary>
    Existing = 2,

    /// <summary>货币补偿.</summary>
    Cash = 3,

    /// <summary>房票.</summary>
    Voucher = 4,
}
