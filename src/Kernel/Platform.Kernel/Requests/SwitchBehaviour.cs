using MediatR;
using Platform.Kernel.Contracts;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;

namespace Platform.Kernel.Requests;

/// <summary>
/// The second door and the last wall: no request of a module runs where it is off, whoever sends it (pages, API, jobs,
/// other modules). A question is answered "off"; anything else is not found.
/// </summary>
internal sealed class SwitchBehaviour<TRequest, TResponse>(ModuleCatalog modules, Switchboard board, AreaScope scope)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        await board.Load(cancellationToken);
        var word = modules.Of(typeof(TRequest))?.Word ?? "platform";
        if (request is IQuestion question) return scope.Readable(word).Contains(question.AreaId) ? await next() : default!; // default(Answer<T>) is Off
        if (request is IWrite { AreaId: not 0 } write)
        {
            if (!scope.Writable(word).Contains(write.AreaId)) throw Problem.NotFound();
        }
        else if (word != "platform" && scope.Readable(word).Length == 0)
        {
            throw Problem.NotFound();
        }
        return await next();
    }
}
