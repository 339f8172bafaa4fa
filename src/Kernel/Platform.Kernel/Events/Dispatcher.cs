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
    private const int Batch = 1_000;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    /// <summary>Delivers what can be delivered now: all that is open, so that parked events starve nobody.</summary>
    /// <returns>How many deliveries were made.</returns>
    public async Task<int> RunOnce(CancellationToken ct)
    {
        var delivered = 0;
        var held = new HashSet<(Type, int, string)>();
        IReadOnlyList<OutboxMessage> batch = [];
        do
        {
            batch = await Open(batch.Count == 0 ? Guid.Empty : batch[^1].Id, ct);
            foreach (var message in batch) delivered += await Deliver(message, held, ct);
        }
        while (batch.Count == Batch);
        return delivered;
    }

    private async Task<int> Deliver(OutboxMessage message, HashSet<(Type, int, string)> held, CancellationToken ct)
    {
        var (delivered, all) = (0, true);
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
        return delivered;
    }

    private async Task<IReadOnlyList<OutboxMessage>> Open(Guid after, CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        return await scope.Resolve<PlatformDb>().Outbox.AsNoTracking()
            .Where(m => !m.Done && m.Id > after).OrderBy(m => m.Id).Take(Batch).ToListAsync(ct);
    }

    private async Task<bool> Deliver(OutboxMessage message, Subscriber subscriber, CancellationToken ct)
    {
        await using var scope = root.BeginLifetimeScope();
        scope.Resolve<Caller>().System(subscriber.Name, [message.AreaId]);
        if (subscriber.Word is { } word && scope.Resolve<AreaScope>().Writable(word).Length == 0) return false;
        var (session, db) = (scope.Resolve<DbSession>(), scope.Resolve<PlatformDb>());
        var delivery = await db.Deliveries.FirstOrDefaultAsync(d => d.MessageId == message.Id && d.Subscriber == subscriber.Name, ct);
        if (delivery is { Taken: true } or { Attempts: >= AttemptsBeforeParking } || delivery is not null && clock.GetUtcNow().UtcDateTime < Next(delivery)) return false;
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

    // What failed a moment ago mostly fails again: 5 s, 20 s, 80 s and 320 s lie between the attempts.
    private static DateTime Next(Delivery failed) => failed.At + FirstPause * Math.Pow(4, failed.Attempts - 1);

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
