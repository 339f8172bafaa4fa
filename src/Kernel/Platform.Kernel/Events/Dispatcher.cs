using System.Text.Json;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Events;

/// <summary>
/// Delivers events to each subscriber alone: its reaction and its inbox row in one transaction, in order per subscriber and
/// subject. A failing event holds back only its subject; a subscriber that is off in the area gets its events when it is on.
/// </summary>
public sealed class Dispatcher(ILifetimeScope root, Subscriptions subscriptions, TimeProvider clock, ILogger<Dispatcher> log)
{
    private const int AttemptsBeforeParking = 5;

    /// <summary>Delivers what can be delivered now.</summary>
    /// <returns>How many deliveries were made.</returns>
    public async Task<int> RunOnce(CancellationToken ct)
    {
        var delivered = 0;
        var held = new HashSet<(Type, int, string)>();
        foreach (var message in await Waiting(ct))
        {
            var all = true;
            foreach (var subscriber in subscriptions.Of(message.Type))
            {
                var lane = (subscriber.Reaction, message.AreaId, message.Subject);
                if (!held.Contains(lane) && await Deliver(message, subscriber, ct))
                {
                    delivered++;
                }
                else if (!await Taken(message, subscriber, ct))
                {
                    held.Add(lane);
                    all = false;
                }
            }
            if (all) await Close(message, ct);
        }
        return delivered;
    }

    private async Task<IReadOnlyList<OutboxMessage>> Waiting(CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        return await scope.Resolve<PlatformDb>().Outbox.AsNoTracking().Where(m => !m.Done).OrderBy(m => m.Id).Take(1000).ToListAsync(ct);
    }

    private async Task<bool> Deliver(OutboxMessage message, Subscriber subscriber, CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        scope.Resolve<Caller>().System(subscriber.Name, [message.AreaId]);
        if (subscriber.Word is { } word && scope.Resolve<AreaScope>().Writable(word).Length == 0) return false;
        var (session, db) = (scope.Resolve<DbSession>(), scope.Resolve<PlatformDb>());
        var delivery = await db.Deliveries.FirstOrDefaultAsync(d => d.MessageId == message.Id && d.Subscriber == subscriber.Name, ct);
        if (delivery is { Taken: true } or { Attempts: >= AttemptsBeforeParking }) return false;
        try
        {
            await session.Begin(ct);
            if (delivery is null) db.Deliveries.Add(delivery = new() { MessageId = message.Id, Subscriber = subscriber.Name });
            (delivery.Taken, delivery.At, delivery.Error) = (true, clock.GetUtcNow().UtcDateTime, "");
            delivery.Attempts++;
            if (!await Claimed(db, ct)) return false;
            await subscriber.React(scope.Resolve(subscriber.Reaction), JsonSerializer.Deserialize(message.Body, subscriber.Event)!, ct);
            await session.Commit(ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Delivery of {Type} {Id} to {Subscriber} failed", message.Type, message.Id, subscriber.Name);
            await session.Rollback();
            await Note(message, subscriber, e.Message, ct);
            return false;
        }
    }

    // The inbox row goes first: of two hosts that deliver the same event, one loses here and leaves it to the other.
    private static async Task<bool> Claimed(PlatformDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task Note(OutboxMessage message, Subscriber subscriber, string error, CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        var db = scope.Resolve<PlatformDb>();
        var delivery = await db.Deliveries.FirstOrDefaultAsync(d => d.MessageId == message.Id && d.Subscriber == subscriber.Name, ct);
        if (delivery is null) db.Deliveries.Add(delivery = new() { MessageId = message.Id, Subscriber = subscriber.Name });
        delivery.Attempts++;
        (delivery.At, delivery.Error) = (clock.GetUtcNow().UtcDateTime, error.Length > 200 ? error[..200] : error);
        await db.SaveChangesAsync(ct);
    }

    private async Task<bool> Taken(OutboxMessage message, Subscriber subscriber, CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        return await scope.Resolve<PlatformDb>().Deliveries
            .AnyAsync(d => d.MessageId == message.Id && d.Subscriber == subscriber.Name && d.Taken, ct);
    }

    private async Task Close(OutboxMessage message, CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        await scope.Resolve<PlatformDb>().Outbox.Where(m => m.Id == message.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Done, true), ct);
    }
}
