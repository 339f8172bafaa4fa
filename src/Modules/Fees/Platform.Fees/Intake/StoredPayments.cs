using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Fees.Payments;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Fees.Intake;

/// <summary>The stored payments as 过渡费发放 prints them.</summary>
internal sealed class StoredPayments(FeesDb db, IMediator mediator, PaymentPosting posting) : IStoredRows
{
    private static readonly StoredColumn<Payment>[] Columns =
    [
        new(SurveyKeys.Household, nameof(Payment.HouseholdCode), p => p.HouseholdCode),
        new(SurveyKeys.Person, nameof(Payment.Person), p => p.Person),
        new("batch", nameof(Payment.Batch), p => p.Batch),
        new("from", nameof(Payment.From), p => p.From),
        new("to", nameof(Payment.To), p => p.To),
        new("months", nameof(Payment.Months), p => p.Months),
        new("due", nameof(Payment.DueFen), p => p.DueFen),
        new("paid", nameof(Payment.PaidFen), p => p.PaidFen),
        new("paidOn", nameof(Payment.PaidOn), p => p.PaidOn),
        new("method", nameof(Payment.Method), p => p.Method),
        new("card", nameof(Payment.Card), p => p.Card),
        new("remark", nameof(Payment.Remark), p => p.Remark),
    ];

    public string Kind => SurveyKinds.Payments;

    public async Task<IReadOnlyList<Guid>> Ids(int areaId, Guid? projectId, CancellationToken ct) => await db.Payments.AsNoTracking()
        .Where(p => p.AreaId == areaId && (projectId == null || p.ProjectId == projectId)).OrderBy(p => p.HouseholdCode).ThenBy(p => p.From).ThenBy(p => p.PaidOn).Select(p => p.Id).ToListAsync(ct);

    public async Task Mark(int areaId, IReadOnlyList<Guid> ids, bool removed, CancellationToken ct)
    {
        await db.MarkRemoved<Payment>(areaId, ids, removed, ct);
        foreach (var part in ids.Chunk(500))
        {
            var payments = await db.Payments.IgnoreQueryFilters(["removed"]).AsNoTracking().Where(p => p.AreaId == areaId && part.Contains(p.Id)).ToListAsync(ct);
            await posting.Post(areaId, [.. payments.Select(p => (p, p.HouseholdId))], removed ? "全量台账中不再有的发放" : "恢复的发放", ct);
        }
    }

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        var names = (await mediator.Send(new ProjectsOf(part.AreaId), ct)).Or([]).ToDictionary(p => p.Id, p => p.Name);
        StoredColumn<Payment>[] columns = [.. Columns, new(SurveyKeys.Project, nameof(Payment.ProjectId), p => names.GetValueOrDefault(p.ProjectId))];
        foreach (var payment in await db.Payments.AsNoTracking().Where(p => p.AreaId == part.AreaId && part.Ids.Contains(p.Id)).ToListAsync(ct))
            part.Put(payment.Id, db.Word, payment, columns);
    }
}
