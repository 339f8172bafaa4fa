using System.Reflection;
using FluentValidation;
using MediatR;
using Platform.Kernel.Contracts;
using Platform.Kernel.Requests;

namespace Platform.Tests.Architecture;

/// <summary>A use case is one request, one handler, and one validator where somebody fills it in.</summary>
public sealed class RequestTests
{
    private static readonly ILookup<Type, Type> Handlers = Closed(typeof(IRequestHandler<,>));

    private static readonly List<Type> Requests =
        [.. Code.Types.Where(t => Code.IsConcrete(t) && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))];

    [Fact]
    public void Every_request_has_exactly_one_handler_in_its_own_module()
    {
        Requests.Count.ShouldBeGreaterThan(20);
        var faults = Requests.Where(r => Handlers[r].Count() != 1 || Code.Catalog.Of(Handlers[r].Single()) != Code.Catalog.Of(r))
            .Select(r => $"{r.FullName}: {string.Join(", ", Handlers[r])}");
        faults.ShouldBeEmpty();
        Handlers.Select(h => h.Key).Except(Requests).ShouldBeEmpty("a handler of no request");
    }

    [Fact]
    public void A_request_reads_writes_asks_or_runs_long() =>
        Requests.Where(r => !typeof(IWrite).IsAssignableFrom(r) && !typeof(Kernel.Jobs.Long.ILongRequest).IsAssignableFrom(r) && !typeof(IQuestion).IsAssignableFrom(r)
            && !r.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<>))).ShouldBeEmpty();

    [Fact]
    public void A_command_that_somebody_fills_in_has_a_validator()
    {
        var validated = Code.Types.Select(t => t.BaseType).Where(b => b is { IsGenericType: true } && b.GetGenericTypeDefinition() == typeof(AbstractValidator<>))
            .Select(b => b!.GenericTypeArguments[0]).ToHashSet();
        var commands = Requests.Where(r => typeof(IWrite).IsAssignableFrom(r)).ToList();
        commands.Count.ShouldBeGreaterThan(4);
        commands.Where(c => IsFilledIn(c) && !validated.Contains(c)).Select(c => c.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Questions_stand_in_contracts_and_nothing_else_that_is_asked()
    {
        Requests.Where(r => typeof(IQuestion).IsAssignableFrom(r)).ShouldAllBe(r => r.Assembly.GetName().Name!.EndsWith(".Contracts"));
        Requests.Where(r => r.Assembly.GetName().Name!.EndsWith(".Contracts", StringComparison.Ordinal)).ShouldAllBe(r => typeof(IQuestion).IsAssignableFrom(r));
    }

    [Fact]
    public void What_carries_out_is_internal()
    {
        Type[] kinds =
            [typeof(IRequestHandler<,>), typeof(IValidator<>), typeof(Kernel.Events.IReaction<>), typeof(IPipelineBehavior<,>)];
        Type[] plain =
            [typeof(Kernel.Web.IEndpoint), typeof(Kernel.Web.IDownload), typeof(Kernel.Jobs.IJob), typeof(Kernel.Uploads.ISheetTaker), typeof(Kernel.Gates.IGate),
             typeof(Kernel.Figures.IFigures), typeof(Kernel.Figures.IIndicator), typeof(Kernel.Figures.ITodos), typeof(Kernel.Verbs.IVerb)];
        var found = Code.Types.Where(Code.IsConcrete).Where(t => plain.Any(p => p.IsAssignableFrom(t))
            || t.GetInterfaces().Any(i => i.IsGenericType && kinds.Contains(i.GetGenericTypeDefinition()))).ToList();
        found.Count.ShouldBeGreaterThan(60);
        found.Where(t => t.IsVisible).ShouldBeEmpty();
    }

    [Fact]
    public void Little_of_a_module_is_public()
    {
        foreach (var assembly in Code.Catalog.Assemblies)
        {
            // Components are public because the Razor compiler makes them so.
            var shown = assembly.GetExportedTypes().Where(t => !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(t) && !t.Name.Contains('<')).ToList();
            shown.Count(t => !t.IsNested && t.Namespace?.Contains("Migrations", StringComparison.Ordinal) != true)
                .ShouldBeLessThanOrEqualTo(20, assembly.GetName().Name + ": " + string.Join(", ", shown.Select(t => t.Name)));
        }
    }

    [Fact]
    public void What_carries_out_cannot_be_inherited() =>
        Handlers.SelectMany(h => h).Where(h => !h.IsSealed).ShouldBeEmpty();

    // An area, a row's key and its version come from what was shown; everything else was typed or chosen.
    private static bool IsFilledIn(Type command) =>
        command.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(c => c.GetParameters())
            .Any(p => p.ParameterType != command && p.ParameterType != typeof(Guid) && p.Name is not ("AreaId" or "Version"));

    private static ILookup<Type, Type> Closed(Type open) => Code.Types.Where(Code.IsConcrete)
        .SelectMany(t => t.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == open).Select(i => (Of: i.GenericTypeArguments[0], By: t)))
        .ToLookup(x => x.Of, x => x.By);
}
