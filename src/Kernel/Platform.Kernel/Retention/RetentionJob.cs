using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Jobs;

namespace Platform.Kernel.Retention;

/// <summary>Removes each day what is over its time: original files of an area's surveys, and what the house keeps of sign-ins, answers and events.</summary>
internal sealed class RetentionJob(PlatformDb db, FileStore files, RetentionOptions options, TimeProvider clock) : IJob
{
    public string Name => "house.retention";

    public TimeSpan Every => TimeSpan.FromDays(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task Run(int areaId, CancellationToken ct) => areaId == 0 ? OfHouse(ct) : OfArea(areaId, ct);

    private async Task OfArea(int areaId, CancellationToken ct)
    {
        var (taken, abandoned) = (Now.AddMonths(-options.FileMonths), Now.AddMonths(-options.AbandonedMonths));
        var kept = db.Uploads.Where(u => u.AreaId == areaId && u.FileRemovedAt == null);
        await Files(RetentionPeriods.Files, areaId, taken, kept.Where(u => u.Sheets.Max(s => s.CommittedAt) < taken), ct);
        var tasks = Now.AddDays(-options.TaskDays);
        Note(RetentionPeriods.Tasks, areaId, await db.LongTasks.Where(t => t.AreaId == areaId && t.EndedAt < tasks).ExecuteDeleteAsync(ct), tasks);
        await Files(RetentionPeriods.Abandoned, areaId, abandoned, kept.Where(u => u.At < abandoned && !u.Sheets.Any(s => s.CommittedAt != null)), ct);
    }

    // The file goes first and is noted afterwards: after a failure in between, the next run notes it.
    private async Task Files(string what, int areaId, DateTime before, IQueryable<Uploads.Upload> over, CancellationToken ct)
    {
        var uploads = await over.ToListAsync(ct);
        foreach (var upload in uploads)
        {
            await files.Remove(areaId, upload.FileId, ct);
            upload.FileRemovedAt = Now;
        }
        Note(what, areaId, uploads.Count, before);
    }

    private async Task OfHouse(CancellationToken ct)
    {
        var (sessions, answers, events) = (Now.AddDays(-options.SessionDays), Now.AddDays(-options.AnswerDays), Now.AddMonths(-options.EventMonths));

        // The last one of an account stays: it says when that person was last here.
        Note(RetentionPeriods.Sessions, 0, await db.Sessions
            .Where(s => (s.EndedAt ?? s.EndsAt) < sessions && db.Sessions.Any(l => l.AccountId == s.AccountId && !l.CodeWanted && l.BegunAt > s.BegunAt))
            .ExecuteDeleteAsync(ct), sessions);
        Note(RetentionPeriods.Answers, 0, await db.IdempotentAnswers.Where(a => a.At < answers).ExecuteDeleteAsync(ct), answers);

        // What was not delivered yet waits, however old.
        var delivered = db.Outbox.Where(m => m.Done && m.At < events);
        await db.Deliveries.Where(d => delivered.Any(m => m.Id == d.MessageId)).ExecuteDeleteAsync(ct);
        Note(RetentionPeriods.Events, 0, await delivered.ExecuteDeleteAsync(ct), events);
    }

    private void Note(string what, int areaId, int count, DateTime before)
    {
        if (count > 0) db.Removals.Add(new() { What = what, AreaId = areaId, Count = count, Before = before, At = Now });
    }
}
