using Microsoft.EntityFrameworkCore;
using Platform.Funding.Data;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Funding.Stated;

/// <summary>The 补偿资金 columns of 征收项目 as they are stored.</summary>
internal sealed class StoredProjectFunding(FundingDb db) : IStoredSheet
{
    private static readonly StoredColumn<ProjectFunding>[] Columns =
    [
        new("needed", nameof(ProjectFunding.NeededFen), p => p.NeededFen), new("arrived", nameof(ProjectFunding.ArrivedFen), p => p.ArrivedFen),
        new("paid", nameof(ProjectFunding.PaidFen), p => p.PaidFen), new("gap", nameof(ProjectFunding.GapFen), p => p.GapFen),
    ];

    public string Kind => SurveyKinds.Projects;

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        foreach (var funding in await db.Projects.AsNoTracking().Where(p => p.AreaId == part.AreaId && part.Ids.Contains(p.ProjectId)).ToListAsync(ct))
            part.Put(funding.ProjectId, db.Word, funding, Columns);
    }
}
