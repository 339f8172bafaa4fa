using Platform.Kernel.Contracts;

namespace Platform.Rectification.Contracts;

/// <summary>The campaigns (整治工作) that an area takes part in: its own and those of the areas above it, the newest first.</summary>
/// <param name="AreaId">The area.</param>
public sealed record CampaignsOf(int AreaId) : IQuestion<IReadOnlyList<CampaignFact>>;

/// <summary>What others may know of a campaign.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="OwnerAreaId">The area that keeps it.</param>
/// <param name="Title">名称.</param>
/// <param name="Basis">The document that orders it; may be empty.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="ReportDue">The last day for the reports (总结报告) of the areas below; null where none are wanted.</param>
/// <param name="EndedOn">The day on which its owner ended it; null while it goes on.</param>
public sealed record CampaignFact(Guid Id, int OwnerAreaId, string Title, string Basis, DateOnly From, DateOnly To, DateOnly? ReportDue, DateOnly? EndedOn);
