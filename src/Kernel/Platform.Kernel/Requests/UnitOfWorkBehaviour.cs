using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Web;

namespace Platform.Kernel.Requests;

/// <summary>
/// One transaction and one save for each command: state, audit, events and the answer to its idempotency key.
/// A command sent inside another joins it.
/// </summary>
internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(DbSession session, IdempotencyKeys keys)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not IWrite || session.InTransaction) return await next();
        await session.Begin(cancellationToken);
        try
        {
            var (known, answer) = await keys.Known<TRequest, TResponse>(request, cancellationToken);
            if (known) return answer!;
            answer = await next();
            keys.Remember(request, answer);
            await session.Commit(cancellationToken);
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Problem.Changed();
        }
        finally
        {
            await session.Rollback();
        }
    }
}
