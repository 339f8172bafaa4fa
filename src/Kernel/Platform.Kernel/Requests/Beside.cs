using Autofac;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;

namespace Platform.Kernel.Requests;

/// <summary>Acts in scopes of their own, as the same caller: on other connections, and so beside what this scope does meanwhile, and beside each other.</summary>
public sealed class Beside(ILifetimeScope here, Caller caller, DatabaseOptions database) : IDisposable
{
    private readonly SemaphoreSlim writer = new(1);

    /// <summary>
    /// Asks and then acts upon the answer, in a unit of work of its own. This scope must have none: where both write, one would
    /// wait for the other for ever.
    /// </summary>
    /// <param name="first">What is asked, of which many may be at it at once.</param>
    /// <param name="then">What is done upon the answer.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<TDone> Act<TSeen, TDone>(IQuery<TSeen> first, Func<TSeen, ICommand<TDone>> then, CancellationToken ct)
    {
        await using var scope = here.BeginLifetimeScope();
        scope.Resolve<Caller>().Like(caller);
        var mediator = scope.Resolve<IMediator>();
        var command = then(await mediator.Send(first, ct));
        if (database.Provider != DatabaseProvider.Sqlite) return await mediator.Send(command, ct);
        await writer.WaitAsync(ct); // the embedded database has one writer, and who does not come first tries again later instead of waiting
        try
        {
            return await mediator.Send(command, ct);
        }
        finally
        {
            writer.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}
