using Autofac;
using Autofac.Extensions.DependencyInjection;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Platform.Host.Start;

namespace Platform.Tests.Architecture;

/// <summary>The container as the host builds it.</summary>
public sealed class RegistrationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("platform-architecture-").FullName;
    private readonly WebApplication app;

    public RegistrationTests() => app = House.Build(["--environment=Development", "--DataFolder=" + folder]).Build();

    [Fact]
    public void Each_request_passes_each_room_once_and_in_order()
    {
        using var scope = app.Services.GetAutofacRoot().BeginLifetimeScope();
        var requests = Code.Types.Where(Code.IsConcrete).SelectMany(t => t.GetInterfaces()
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).Select(i => (Request: t, Answer: i.GenericTypeArguments[0]))).ToList();
        requests.Count.ShouldBeGreaterThan(20);
        foreach (var (request, answer) in requests)
        {
            var rooms = (IEnumerable<object>)scope.Resolve(typeof(IEnumerable<>).MakeGenericType(typeof(IPipelineBehavior<,>).MakeGenericType(request, answer)));
            rooms.Select(r => r.GetType().Name.Split('`')[0]).ShouldBe(["SwitchBehaviour", "ValidateBehaviour", "UnitOfWorkBehaviour"], request.Name);
        }
    }

    [Fact]
    public void Every_handler_can_be_made()
    {
        using var scope = app.Services.GetAutofacRoot().BeginLifetimeScope();
        var handlers = Code.Types.Where(Code.IsConcrete).SelectMany(t => t.GetInterfaces()
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))).ToList();
        handlers.ShouldNotBeEmpty();
        foreach (var handler in handlers) scope.Resolve(handler).ShouldNotBeNull();
    }

    [Fact]
    public void There_is_no_keyed_service() =>
        app.Services.GetAutofacRoot().ComponentRegistry.Registrations.SelectMany(r => r.Services).OfType<Autofac.Core.KeyedService>()
            .Where(s => s.ServiceType.Namespace?.StartsWith("Autofac", StringComparison.Ordinal) != true).ShouldBeEmpty();

    public void Dispose()
    {
        ((IDisposable)app).Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
