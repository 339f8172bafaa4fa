using Autofac;
using Autofac.Extensions.DependencyInjection;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Portal;

namespace Platform.Host.Seed;

/// <summary>
/// The demonstration's projects and families: a synthetic workbook for each county, sent through the same upload and
/// commit as a real one, so that everything on the screen has come the way that real data comes.
/// </summary>
internal static class DemoSurvey
{
    public static async Task Seed(IServiceProvider services, CancellationToken ct)
    {
        foreach (var area in await Areas(services, a => a.Kind == AreaKind.County, ct))
        {
            await using var scope = services.GetAutofacRoot().BeginLifetimeScope();
            scope.Resolve<Caller>().System("seed", [area.Id]);
            if (await scope.Resolve<PlatformDb>().Uploads.AnyAsync(ct)) continue;
            await Send(scope, area, ct);
        }
        await ByHand(services, ct);
        await services.GetRequiredService<Dispatcher>().RunOnce(ct);
    }

    private static async Task<IReadOnlyList<Area>> Areas(IServiceProvider services, Func<Area, bool> which, CancellationToken ct)
    {
        await using var scope = services.GetAutofacRoot().BeginLifetimeScope();
        return [.. (await scope.Resolve<AreaMap>().All(ct)).Where(which)];
    }

    private static async Task Send(ILifetimeScope scope, Area area, CancellationToken ct)
    {
        var mediator = scope.Resolve<IMediator>();
        var today = DateOnly.FromDateTime(scope.Resolve<TimeProvider>().GetUtcNow().UtcDateTime.AddHours(8));
        var id = await mediator.Send(new StoreUpload(area.Id, $"{area.Name}演示台账.xlsx", DemoWorkbook.Of(area, today)), ct);
        var (_, reading, _) = await mediator.Send(new ReadUpload(id), ct);
        foreach (var sheet in scope.Resolve<SheetOrder>().Of(reading)) await mediator.Send(new TakeSheet(area.Id, id, sheet.Name), ct);

        // Only now: what was taken before the mark would be taken for a real file that replaces it.
        var (session, demo) = (scope.Resolve<DbSession>(), scope.Resolve<DemoRows>());
        await session.Begin(ct);
        demo.Mark(area.Id);
        await session.Commit(ct);
    }

    // What people enter by hand stands in the city too, which sends no workbook.
    private static async Task ByHand(IServiceProvider services, CancellationToken ct)
    {
        foreach (var area in await Areas(services, a => a.Kind != AreaKind.Unit, ct))
        {
            await using var scope = services.GetAutofacRoot().BeginLifetimeScope();
            scope.Resolve<Caller>().System("seed", [area.Id]);
            if (area.Kind == AreaKind.County && !await scope.Resolve<DemoRows>().AreIn(area.Id, ct)) continue;
            var (session, today) = (scope.Resolve<DbSession>(), Formats.DayOf(scope.Resolve<TimeProvider>().GetUtcNow()));
            await session.Begin(ct);
            foreach (var part in scope.Resolve<IEnumerable<IDemonstration>>()) await part.Add(area.Id, today, ct);
            await session.Commit(ct);
        }
    }
}
