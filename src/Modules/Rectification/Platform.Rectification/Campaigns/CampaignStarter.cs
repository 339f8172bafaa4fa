using Platform.Kernel.Modules;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>Makes a campaign of a template, every day moved by as many days as the first one is.</summary>
internal sealed class CampaignStarter(RectificationDb db) : IModuleService
{
    /// <summary>Adds the campaign with its phases and tasks.</summary>
    public Campaign Start(CampaignTemplate template, int areaId, string title, string basis, DateOnly from)
    {
        var days = from.DayNumber - template.From.DayNumber;
        var campaign = new Campaign { AreaId = areaId, Title = title, Basis = basis, From = from, To = template.To.AddDays(days), ReportDue = template.ReportDue?.AddDays(days) };
        db.Campaigns.Add(campaign);
        foreach (var part in template.Phases)
        {
            var phase = new CampaignPhase
            {
                AreaId = areaId,
                CampaignId = campaign.Id,
                Title = part.Title,
                From = part.From.AddDays(days),
                To = part.To.AddDays(days),
                Summary = part.Summary,
                Gates = part.Gates,
            };
            db.Phases.Add(phase);
            db.Tasks.AddRange(part.Tasks.Select(t => new CampaignTask
            {
                AreaId = areaId,
                CampaignId = campaign.Id,
                CampaignPhaseId = phase.Id,
                Title = t.Title,
                Due = t.Due.AddDays(days),
                Source = t.Source,
                DoerAreaId = t.Doer == TemplateDoer.Owner ? areaId : IDuty.Everybody,
            }));
        }
        return campaign;
    }
}
