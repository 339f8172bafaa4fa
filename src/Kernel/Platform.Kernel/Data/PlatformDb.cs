using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Approvals;
using Platform.Kernel.Areas;
using Platform.Kernel.Audit;
using Platform.Kernel.Calendar;
using Platform.Kernel.Data.Bulk;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Events;
using Platform.Kernel.Files;
using Platform.Kernel.Jobs;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Keys;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Retention;
using Platform.Kernel.Reveals;

namespace Platform.Kernel.Data;

/// <summary>The house's own tables, schema <c>platform</c>: areas, accounts, switches, audit, outbox, files, jobs.</summary>
public sealed class PlatformDb(DbContextOptions<PlatformDb> options) : ModuleDb(options)
{
    private const int Many = 200;

    /// <summary>Cities, counties, reporting units.</summary>
    public DbSet<Area> Areas => Set<Area>();

    /// <summary>Days off and make-up working days of the whole country.</summary>
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    /// <summary>Days on which an area differs from them.</summary>
    public DbSet<CalendarChange> CalendarChanges => Set<CalendarChange>();

    /// <summary>Former codes and other names.</summary>
    public DbSet<AreaAlias> AreaAliases => Set<AreaAlias>();

    /// <summary>Accounts.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Sign-ins of people.</summary>
    public DbSet<UserSession> Sessions => Set<UserSession>();

    /// <summary>Links by which people set a password.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Authenticators.</summary>
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    /// <summary>Who stands in for whom.</summary>
    public DbSet<Delegation> Delegations => Set<Delegation>();

    /// <summary>What was asked of others, and what they decided.</summary>
    public DbSet<Approval> Approvals => Set<Approval>();

    /// <summary>Who saw personal data in full.</summary>
    public DbSet<Reveal> Reveals => Set<Reveal>();

    /// <summary>What was removed because its time was over.</summary>
    public DbSet<Removal> Removals => Set<Removal>();

    /// <summary>The switchboard.</summary>
    public DbSet<CountyModule> CountyModules => Set<CountyModule>();

    /// <summary>The audit trail.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Where each area's audit trail ends.</summary>
    public DbSet<AuditSequence> AuditSequences => Set<AuditSequence>();

    /// <summary>Events to deliver.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>What was delivered to whom: the inbox.</summary>
    public DbSet<Delivery> Deliveries => Set<Delivery>();

    /// <summary>Answers given to idempotency keys.</summary>
    public DbSet<IdempotentAnswer> IdempotentAnswers => Set<IdempotentAnswer>();

    /// <summary>What people have started and need not wait for.</summary>
    public DbSet<LongTask> LongTasks => Set<LongTask>();

    /// <summary>When each job last ran in each area.</summary>
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <summary>Contents of files.</summary>
    public DbSet<FileBlob> FileBlobs => Set<FileBlob>();

    /// <summary>Files from outside.</summary>
    public DbSet<StoredFile> Files => Set<StoredFile>();

    /// <summary>Survey uploads.</summary>
    public DbSet<Uploads.Upload> Uploads => Set<Uploads.Upload>();

    /// <summary>Sheets of uploads.</summary>
    public DbSet<Uploads.UploadSheet> UploadSheets => Set<Uploads.UploadSheet>();

    /// <summary>What counties said of their layouts.</summary>
    public DbSet<Uploads.SheetLayout> SheetLayouts => Set<Uploads.SheetLayout>();

    /// <summary>What whole ledgers removed, or could not.</summary>
    public DbSet<Uploads.RemovedRecord> RemovedRecords => Set<Uploads.RemovedRecord>();

    /// <summary>What clerks chose where both sides had changed a cell.</summary>
    public DbSet<Uploads.SheetChoice> SheetChoices => Set<Uploads.SheetChoice>();

    /// <summary>What the checks of the data found, day by day.</summary>
    public DbSet<Quality.QualityDay> QualityDays => Set<Quality.QualityDay>();

    /// <summary>What was posted together.</summary>
    public DbSet<Books.BookBatch> BookBatches => Set<Books.BookBatch>();

    /// <summary>The books.</summary>
    public DbSet<Books.BookEntry> BookEntries => Set<Books.BookEntry>();

    /// <summary>Papers that were handed out.</summary>
    public DbSet<Papers.IssuedPaper> Papers => Set<Papers.IssuedPaper>();

    /// <summary>Sealings anew.</summary>
    public DbSet<KeyRun> KeyRuns => Set<KeyRun>();

    /// <summary>What kind of data folder this is.</summary>
    public DbSet<HouseMark> Marks => Set<HouseMark>();

    /// <inheritdoc/>
    private protected override async Task BeforeSave(DbGround on, CancellationToken ct)
    {
        // In the order of the areas, so that no two writers wait for each other.
        foreach (var area in on.Audit.Take().GroupBy(e => e.AreaId).OrderBy(g => g.Key))
        {
            AuditEntry[] entries = [.. area];
            await on.Session.TakeTurn(area.Key, ct);
            await AuditSequence.Append(this, area.Key, entries, chained => Write(chained, entries.Length < Many, on, ct), ct);
        }
        Outbox.AddRange(on.Outbox.Take());
    }

    private async Task Write(IEnumerable<AuditEntry> entries, bool isFew, DbGround on, CancellationToken ct)
    {
        if (isFew || on.Session.Provider == DatabaseProvider.SqlServer) AuditEntries.AddRange(entries);
        else await BulkInsert.Insert(this, on.Session, Ahead.Of(entries), ct);
    }
}
