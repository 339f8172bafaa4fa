using System.Collections.Concurrent;
using Autofac;
using MediatR;
using Platform.Kernel.Jobs.Long;

namespace Platform.IntegrationTests.Jobs;

/// <summary>Long work that does what a test has said; nothing where none has.</summary>
/// <param name="Name">A name of the test's own, since several houses share this.</param>
internal sealed record ProofWork(int AreaId, string Name) : ILongRequest
{
    /// <summary>What each does.</summary>
    public static readonly ConcurrentDictionary<string, Func<ILifetimeScope, CancellationToken, Task<string>>> Acts = new();
}

internal sealed class ProofWorkHandler(ILifetimeScope scope) : IRequestHandler<ProofWork, string>
{
    public Task<string> Handle(ProofWork request, CancellationToken cancellationToken) =>
        ProofWork.Acts.TryGetValue(request.Name, out var act) ? act(scope, cancellationToken) : Task.FromResult("完成。");
}
