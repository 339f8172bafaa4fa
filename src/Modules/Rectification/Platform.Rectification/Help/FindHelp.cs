using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Help;

/// <summary>A page of the requests for help, those that wait longest first, and how many each tab holds.</summary>
/// <param name="Asked">What the address asks for; its status is a tab of <see cref="HelpStates"/>.</param>
internal sealed record FindHelp(Asked Asked) : IQuery<HelpFound>;

/// <summary>What was found.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Counts">By tab; "" for all.</param>
internal sealed record HelpFound(Paged<HelpRow> Rows, IReadOnlyDictionary<string, int> Counts);

/// <summary>A request with the problem that it is about.</summary>
/// <param name="Help">The request.</param>
/// <param name="Number">The problem's number.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Class">The problem's class.</param>
/// <param name="OwnClass">The county's own class; empty for the document's.</param>
internal sealed record HelpRow(HelpRequest Help, string Number, string Project, ProblemClass Class, string OwnClass)
{
    /// <summary>The class in words.</summary>
    public string ClassTitle => Class == ProblemClass.Own ? OwnClass : ProblemClasses.Of(Class).Short;
}

internal sealed class FindHelpHandler(RectificationDb db) : IRequestHandler<FindHelp, HelpFound>
{
    public async Task<HelpFound> Handle(FindHelp request, CancellationToken cancellationToken)
    {
        var (asked, ct) = (request.Asked, cancellationToken);
        var all = db.Rows<HelpRequest>(asked.AreaId);
        if (asked.Text.Length > 0) all = all.Where(h => db.Problems.Any(p => p.AreaId == h.AreaId && p.Id == h.ProblemId && p.ProjectFolded.Contains(asked.Text)));
        var counts = new Dictionary<string, int> { [""] = await all.CountAsync(ct) };
        foreach (var (key, _) in HelpStates.Tabs) counts[key] = await all.CountAsync(HelpStates.Of(key)!, ct);
        var rows = HelpStates.Of(asked.Status) is { } only ? all.Where(only) : all;
        var found = await rows.OrderBy(h => h.SettledOn != null).ThenBy(h => h.SettledOn == null ? h.MeetingOn ?? h.WantedBy : h.WantedBy).ThenBy(h => h.Id)
            .Join(db.Problems, h => new { h.AreaId, Id = h.ProblemId }, p => new { p.AreaId, p.Id }, (h, p) => new HelpRow(h, p.Number, p.ProjectName, p.Class, p.OwnClass))
            .ReadPage(asked.Page, ct);
        return new(found, counts);
    }
}
