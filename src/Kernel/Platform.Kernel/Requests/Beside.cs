using Autofac;
using MediatR;
using Platform.Kernel.Access;

namespace Platform.Kernel.Requests;

/// <summary>Asks in a scope of its own, as the same caller: on another connection, and so beside what this scope does meanwhile.</summary>
public sealed class Beside(ILifetimeScope here, Caller caller)
{
    /// <summary>Asks. What this scope has not committed is not seen.</summary>
    public async Task<T> Ask<T>(IQuery<T> query, CancellationToken ct)
    {
        await using var scope = here.BeginLifetimeScope();
        scope.Resolve<Caller>().Like(caller);
        return await scope.Resolve<IMediator>().Send(query, ct);
    }
}
