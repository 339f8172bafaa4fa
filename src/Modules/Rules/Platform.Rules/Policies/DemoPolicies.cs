using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Uploads;
using Platform.Rules.Data;
using Platform.Rules.Documents;

namespace Platform.Rules.Policies;

/// <summary>Made-up policies for the city and each county; every name and document says so.</summary>
internal sealed class DemoPolicies(RulesDb db, DocumentBook documents, AreaMap areas) : IDemonstration
{
    private const string Drafter = "演示·李敏", Approver = "演示·赵刚";
    private static readonly DateOnly Published = new(2022, 3, 1);

    public async Task Add(int areaId, DateOnly today, CancellationToken ct)
    {
        if (await db.Policies.AnyAsync(p => p.AreaId == areaId, ct)) return;
        var area = (await areas.All(ct)).First(a => a.Id == areaId);
        foreach (var text in area.Kind == AreaKind.City ? DemoPolicyTexts.City : DemoPolicyTexts.County)
        {
            var policy = PolicyText.Read(text.Replace("AREA", area.Name, StringComparison.Ordinal));
            var version = new PolicyVersion
            {
                AreaId = areaId,
                Kind = policy.Kind,
                Layer = policy.Layer,
                Number = 1,
                State = PolicyState.Published,
                PublishedOn = Published,
                DraftedBy = Drafter,
                PublishedBy = Approver,
            };
            version.State(policy);
            db.Policies.Add(version);
        }
    }

    /// <summary>What demonstration accounts entered goes too: their names say so.</summary>
    public async Task Clear(int areaId, CancellationToken ct)
    {
        var made = db.Policies.IgnoreQueryFilters(["area", "removed"]).Where(p => p.AreaId == areaId && p.DraftedBy.StartsWith("演示·"));
        await documents.Erase(areaId, made.Select(p => p.Id), ct);
        await made.ExecuteDeleteAsync(ct);
    }
}
