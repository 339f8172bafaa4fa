using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Contracts;
using Platform.Rectification.Contracts;
using Platform.Rectification.Data;
using Platform.Rectification.Extensions;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Ledger;

internal sealed class AnswerLedgerHandler(RectificationDb db) : IRequestHandler<LedgerOf, Answer<IReadOnlyList<LedgerItem>>>
{
    public async Task<Answer<IReadOnlyList<LedgerItem>>> Handle(LedgerOf request, CancellationToken cancellationToken)
    {
        var (area, asOf, ct) = (request.AreaId, request.AsOf, cancellationToken);
        var problems = await db.Rows<Problem>(area).Where(p => p.OpenedOn <= asOf).OrderBy(p => p.Number).ToListAsync(ct);
        var families = (await db.Rows<ProblemHousehold>(area).IgnoreQueryFilters(["removed"]).Select(h => new Family(h.ProblemId, h.HouseholdId, h.Removed)).ToListAsync(ct)).ToLookup(h => h.ProblemId);
        var duties = await db.Rows<Duties.ProjectDuty>(area).ToDictionaryAsync(d => d.ProjectId, ct);

        // Only where something was done since does that day differ from today.
        var since = (await db.Rows<ProblemStep>(area).Where(s => s.On > asOf).ToListAsync(ct)).ToLookup(s => s.ProblemId);
        var extended = (await db.Rows<Extension>(area).Where(e => e.State == ExtensionState.Granted && e.DecidedOn > asOf).ToListAsync(ct)).ToLookup(e => e.ProblemId);
        var parts = problems.Where(p => p.SplitOn > asOf).ToLookup(p => p.SplitFrom);
        return problems.Where(p => !(p.SplitOn > asOf)).Select(p => Item(
            p, [.. since[p.Id].OrderBy(s => s.Number)], [.. families[p.Id], .. Split(p.Id, parts, families)], duties.GetValueOrDefault(p.ProjectId),
            extended[p.Id].OrderBy(e => e.DecidedOn).Select(e => (DateOnly?)e.Before).FirstOrDefault() ?? p.Deadline)).ToList();
    }

    // Families that were split off since stood with the problem then, wherever they are now.
    private static IEnumerable<Family> Split(Guid from, ILookup<Guid?, Problem> parts, ILookup<Guid, Family> families) =>
        parts[from].SelectMany(p => families[p.Id].Select(f => f with { Gone = false }).Concat(Split(p.Id, parts, families)));

    private static LedgerItem Item(Problem p, IReadOnlyList<ProblemStep> since, IEnumerable<Family> families, Duties.ProjectDuty? duty, DateOnly? deadline)
    {
        var state = since.Count > 0 ? since[0].From : p.State;
        var over = state.IsOver();
        var closing = since.FirstOrDefault(s => s.Outcome is not null);
        return new(
            p.Id, p.Number, p.ProjectId, p.ProjectName, ProblemClasses.Of(p.Class).Key, p.ClassTitle, state.Key(), state.Title(), over,
            over ? (p.Outcome ?? closing?.Outcome)?.Key() : null, p.OpenedOn, deadline ?? duty?.Deadline, over ? p.ClosedOn : null,
            p.Rehung - since.Count(s => s.Act == ProblemAct.Rehang), [.. families.Where(f => over || p.State.IsOver() || !f.Gone).Select(f => f.HouseholdId).Distinct()],
            over ? p.ClosedMoneyFen : p.MoneyFen, p.Leader.Length > 0 ? p.Leader : duty?.Leader ?? "", p.Department.Length > 0 ? p.Department : duty?.Department ?? "");
    }

    private sealed record Family(Guid ProblemId, Guid HouseholdId, bool Gone);
}
