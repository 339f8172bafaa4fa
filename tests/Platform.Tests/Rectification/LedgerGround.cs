using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Audit;
using Platform.Kernel.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Events;
using Platform.Kernel.Figures;
using Platform.Kernel.Modules;
using Platform.Petitions.Contracts;
using Platform.Projects;
using Platform.Projects.Contracts;
using Platform.Rectification;
using Platform.Rectification.Closing;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Register;
using Platform.Rectification.Terms;

namespace Platform.Tests.Rectification;

/// <summary>A ledger in a SQLite file of its own, with indicators and projects made up by the test.</summary>
internal sealed class LedgerGround
{
    internal const int Area = 4;

    private readonly string file = Path.Combine(Path.GetTempPath(), $"ledger-{Guid.NewGuid():N}.db");
    private readonly DatabaseOptions database;
    private readonly ModuleCatalog modules = new([new ProjectsModule(), new RectificationModule()]);

    private Caller? caller;
    private PlatformDb? house;

    internal LedgerGround() => database = new() { ConnectionString = $"Data Source={file}" };

    /// <summary>The projects that are there.</summary>
    internal List<ProjectFact> Projects { get; } = [];

    /// <summary>The indicators that are on.</summary>
    internal List<MadeIndicator> Indicators { get; } = [];

    /// <summary>Evaluates as of a day, in a transaction of its own.</summary>
    internal Task<EvaluationResult> Evaluate(DateOnly asOf) => In(async (db, scope) =>
    {
        var mediator = new ProjectsAnswer(Projects);
        var handler = new EvaluateProblemsHandler(
            db, new TermBook(db, new AreaMap(house!)), new Contributions<IIndicator>(Indicators, modules, scope), mediator, new NumberBook(db, new AreaMap(house!)),
            new Rehanging(new StepBook(db, caller!, TimeProvider.System), mediator), TimeProvider.System);
        return await handler.Handle(new EvaluateProblems(Area, asOf), default);
    });

    /// <summary>Works in a scope of its own, and commits.</summary>
    internal async Task<T> In<T>(Func<RectificationDb, AreaScope, Task<T>> work)
    {
        await using var session = new DbSession(database, new(() => house!));
        caller = new Caller();
        caller.System("test", [Area]);
        var scope = new AreaScope(caller, new Switchboard(session, caller));
        var ground = new DbGround(session, caller, scope, new AuditTrail(caller), new Outbox(TimeProvider.System), TimeProvider.System);
        await using var context = house = new ContextPool<PlatformDb>(database, []).Take(ground);
        await using var db = new ContextPool<RectificationDb>(database, []).Take(ground);
        await session.Begin(default);
        var result = await work(db, scope);
        await session.Commit(default);
        return result;
    }

    /// <summary>Makes the database.</summary>
    public async Task Begin()
    {
        PlatformDb? own = null;
        await using var session = new DbSession(database, new(() => own!));
        var caller = new Caller();
        caller.System("test", [Area]);
        var ground = new DbGround(
            session, caller, new AreaScope(caller, new Switchboard(session, caller)), new AuditTrail(caller), new Outbox(TimeProvider.System), TimeProvider.System);
        await using var house = own = new ContextPool<PlatformDb>(database, []).Take(ground);
        await using var db = new ContextPool<RectificationDb>(database, []).Take(ground);
        await house.Database.MigrateAsync();
        await db.Database.MigrateAsync();
        await session.Begin(default);
        house.Areas.Add(new() { Id = Area, Code = $"{Area}0", Name = "县" });
        house.CountyModules.Add(new() { AreaId = Area, Word = "rectification", State = SwitchState.On });
        await session.Commit(default);
    }

    /// <summary>Removes it.</summary>
    public void End()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*")) File.Delete(left);
    }

    /// <summary>An indicator whose readings the test sets.</summary>
    internal sealed class MadeIndicator(string code, string unit) : IIndicator
    {
        public string Code => code;

        public string Title => code;

        public string Unit => unit;

        public List<Reading> Readings { get; } = [];

        public Task<IReadOnlyList<Reading>> Read(int areaId, DateOnly asOf, CancellationToken ct) => Task.FromResult<IReadOnlyList<Reading>>(Readings);
    }

    private sealed class ProjectsAnswer(IReadOnlyList<ProjectFact> projects) : IMediator
    {
        public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
        {
            Answer<IReadOnlyList<ProjectFact>> answer = projects.ToList();
            return Task.FromResult(request is PetitionsOf ? (TResponse)(object)Answer<IReadOnlyList<PetitionFact>>.Off : (TResponse)(object)answer);
        }

        public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => throw new NotSupportedException();

        public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
