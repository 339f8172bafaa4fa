using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Fees.Families;
using Platform.Fees.Terms;
using Platform.Kernel.Modules;
using Platform.Kernel.Personal;
using Platform.Projects.Contracts;

namespace Platform.Fees.Payouts;

/// <summary>Makes the lines of a new batch: who is paid how much to which account, and who is left out and why.</summary>
internal sealed class PayoutLines(FeesDb db, Owing owing, IPersonalVault vault, IMediator mediator) : IModuleService
{
    private const string Table = "fees.PayoutLines";

    /// <summary>The lines of families that are owed something, project by project, by 户编号; not yet numbered.</summary>
    public async Task<List<PayoutLine>> Of(Payout payout, IReadOnlyList<Guid> projects, Func<Statement, Share?> share, CancellationToken ct)
    {
        var area = payout.AreaId;
        var terms = (await db.Rows<FeeTerms>(area).ToListAsync(ct)).GroupBy(t => t.HouseholdId).ToDictionary(g => g.Key, g => g.First());
        var open = db.Rows<Payout>(area).Where(p => p.State < PayoutState.Sent); // of one that was sent the books know
        var taken = (await db.Rows<PayoutLine>(area).Where(l => l.State != LineState.LeftOut).Join(open, l => l.PayoutId, p => p.Id, (l, p) => new { l.HouseholdId, p.Number }).ToListAsync(ct))
            .GroupBy(t => t.HouseholdId).ToDictionary(g => g.Key, g => g.First().Number);
        var lines = new List<PayoutLine>();
        foreach (var project in projects)
        {
            var families = (await mediator.Send(new HouseholdsOf(area, project), ct)).Or([]).ToDictionary(h => h.Id);
            var due = (await owing.Of(area, project, payout.Through, ct)).Select(s => (s.Key, Share: share(s.Value))).Where(s => s.Share is not null)
                .Select(s => Line(payout, project, s.Key, families.GetValueOrDefault(s.Key), s.Share!.Value));
            foreach (var line in due.OrderBy(l => l.Code, StringComparer.Ordinal).ThenBy(l => l.Id))
            {
                Account(line, terms.GetValueOrDefault(line.HouseholdId));
                if (taken.TryGetValue(line.HouseholdId, out var number)) Leave(line, $"已列入批次 {number}");
                lines.Add(line);
            }
        }
        return lines;
    }

    /// <summary>The whole account of a line.</summary>
    public string Open(PayoutLine line) => vault.Open(line.Card, Binding(line));

    /// <summary>Leaves a line out.</summary>
    public static void Leave(PayoutLine line, string reason) => (line.State, line.Reason) = (LineState.LeftOut, reason);

    private static PayoutLine Line(Payout payout, Guid project, Guid household, HouseholdFact? fact, Share share)
    {
        var line = new PayoutLine
        {
            AreaId = payout.AreaId,
            PayoutId = payout.Id,
            HouseholdId = household,
            ProjectId = project,
            Code = fact?.Code ?? "",
            Name = fact?.Name ?? "",
            Fen = share.Fen,
            From = share.From,
            To = share.To,
        };
        if (fact is null) Leave(line, "户档案已移出");
        return line;
    }

    private void Account(PayoutLine line, FeeTerms? terms)
    {
        if (line.State == LineState.LeftOut) return;
        line.Bank = terms?.Bank ?? "";
        if (terms?.Card is not { IsPresent: true } card)
        {
            Leave(line, "没有银行账号");
            return;
        }
        var account = string.Concat(vault.Open(card, new("fees.Terms", nameof(FeeTerms.Card), terms.AreaId, terms.Id)).Where(c => c is not (' ' or '-')));
        if (account.Length is < 8 or > 32 || !account.All(char.IsAsciiDigit)) Leave(line, "银行账号应为 8 到 32 位数字");
        else line.Card = vault.Seal(PersonalKind.BankCard, account, Binding(line));
    }

    private static PersonalBinding Binding(PayoutLine line) => new(Table, nameof(PayoutLine.Card), line.AreaId, line.Id);
}
