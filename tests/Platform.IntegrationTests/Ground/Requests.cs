using System.Reflection;
using MediatR;
using Platform.Kernel.Contracts;
using Platform.Kernel.Requests;
using Module = Platform.Kernel.Modules.Module;

namespace Platform.IntegrationTests.Ground;

/// <summary>A request type of the house, and how to make one.</summary>
internal sealed record RequestType(Type Type, Type Answer, Module? Module)
{
    public bool IsCommand => typeof(IWrite).IsAssignableFrom(Type);

    public bool IsQuestion => typeof(IQuestion).IsAssignableFrom(Type);

    /// <summary>Whether it names the area itself, and is not of the house as a whole.</summary>
    public bool NamesArea => Constructor.GetParameters().Any(p => p.Name == "AreaId" && p.ParameterType == typeof(int));

    /// <summary>Whether it names a row.</summary>
    public bool NamesRow => Constructor.GetParameters().Any(p => p.ParameterType == typeof(Guid));

    private ConstructorInfo Constructor => Type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .Where(c => c.GetParameters() is not [{ } only] || only.ParameterType != Type).MaxBy(c => c.GetParameters().Length)!;

    /// <summary>Makes one for an area and a row.</summary>
    public object New(int areaId, Guid id) => Sample.Record(Type, areaId, id);

    /// <summary>Sends one through the pipeline.</summary>
    public async Task<object?> Send(TestHouse house, Person person, object request)
    {
        var send = typeof(TestHouse).GetMethod(nameof(TestHouse.Send))!.MakeGenericMethod(Answer);
        var task = (Task)send.Invoke(house, [person, request])!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task);
    }

    public override string ToString() => Type.FullName!;
}

/// <summary>Every request of the house's assemblies.</summary>
internal static class Requests
{
    public static IReadOnlyList<RequestType> Of(TestHouse house)
    {
        var found = SqlServer.PlatformContexts.Assemblies().SelectMany(a => a.GetTypes()).Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false })
            .Select(t => (Type: t, Request: t.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>))))
            .Where(t => t.Request is not null)
            .Select(t => new RequestType(t.Type, t.Request!.GetGenericArguments()[0], house.Modules.Of(t.Type))).ToList();
        return found.Count > 20 ? found : throw new InvalidOperationException("Found nothing: the house has hardly any request.");
    }
}
