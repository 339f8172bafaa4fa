using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Figures;

namespace Platform.Rectification.Campaigns;

/// <summary>Tasks and decisions of running campaigns that are late or due within a week, the most urgent first; of the city, its counties' late ones too.</summary>
internal sealed class CampaignTodos(IMediator mediator, Caller caller, AreaMap areas) : ITodos
{
    private const string Title = "整治工作任务";
    private const string Rows = "/rectification/campaigns";
    private const int Soon = 7;

    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        if (!caller.May(RectificationModule.View)) return new(Title, Rows, 0, []);
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        var open = (await mediator.Send(new FindCampaigns(), ct)).Where(c => c.Row.EndedOn is null)
            .SelectMany(c => c.States.Select(s => (c.Row, s.Duty, s.AreaId, Left: s.State.DaysLeft)))
            .Where(s => s.Left < 0 || (s.Left <= Soon && s.AreaId == caller.HomeAreaId)).OrderBy(s => s.Left).ThenBy(s => s.AreaId).ToList();
        return new(Title, Rows, open.Count, [.. open.Take(most).Select(s => new Todo(
            s.Duty.Title, $"{names[s.AreaId]} · {s.Row.Title}", $"/rectification/campaigns/duties/{s.Duty.Id}?area={s.AreaId}", -s.Left))]);
    }
}
