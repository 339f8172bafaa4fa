using System.Reflection;
using Autofac;
using FluentValidation;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Approvals;
using Platform.Kernel.Areas;
using Platform.Kernel.Audit;
using Platform.Kernel.Books;
using Platform.Kernel.Calendar;
using Platform.Kernel.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Figures;
using Platform.Kernel.Files;
using Platform.Kernel.Gates;
using Platform.Kernel.Jobs;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Keys;
using Platform.Kernel.Modules;
using Platform.Kernel.Papers;
using Platform.Kernel.Quality;
using Platform.Kernel.Requests;
using Platform.Kernel.Reveals;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Verbs;

namespace Platform.Kernel;

/// <summary>Puts the ground and everything that modules contribute into the container; a contribution is found by its interface.</summary>
public sealed class KernelRegistration(ModuleCatalog modules, Assembly host) : Autofac.Module
{
    private static readonly Type[] Contributed =
        [typeof(IFigures), typeof(IFigureRows), typeof(ITallyList), typeof(IIndicator), typeof(ITodos), typeof(ISearch), typeof(IQuality), typeof(IRecordKind), typeof(IGate), typeof(IJob), typeof(IVerb),
         typeof(IModuleService), typeof(IApprovalKind), typeof(IRevealable), typeof(SheetDefinition), typeof(SheetExtension), typeof(ISheetTaker), typeof(IStoredSheet), typeof(IRecordHold), typeof(IKnownFacts), typeof(IDemonstration), typeof(IBookCheck)];

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        Assembly[] assemblies = [.. modules.Assemblies, typeof(KernelRegistration).Assembly, host];
        builder.RegisterInstance(modules);
        builder.RegisterType<Caller>().InstancePerLifetimeScope();
        builder.RegisterType<Sessions>().InstancePerLifetimeScope();
        builder.RegisterType<AccountBook>().InstancePerLifetimeScope();
        builder.RegisterType<Codes>().SingleInstance();
        builder.RegisterType<DbSession>().InstancePerLifetimeScope();
        builder.RegisterType<Switchboard>().InstancePerLifetimeScope();
        builder.RegisterType<AreaScope>().InstancePerLifetimeScope();
        builder.RegisterType<AreaMap>().InstancePerLifetimeScope();
        builder.RegisterType<WorkingDays>().InstancePerLifetimeScope();
        builder.RegisterType<AuditTrail>().InstancePerLifetimeScope();
        builder.RegisterType<Outbox>().InstancePerLifetimeScope();
        builder.RegisterType<DbGround>().InstancePerLifetimeScope();
        builder.RegisterType<IdempotencyKeys>().InstancePerLifetimeScope();
        builder.RegisterType<FileStore>().InstancePerLifetimeScope();
        builder.RegisterType<FileBlobs>().InstancePerLifetimeScope();
        builder.RegisterType<SealedRows>().InstancePerLifetimeScope();
        builder.RegisterType<SealedFiles>().InstancePerLifetimeScope();
        builder.RegisterType<Resealer>().SingleInstance();
        builder.RegisterType<ApprovalKinds>().InstancePerLifetimeScope();
        builder.RegisterType<ApprovalBook>().InstancePerLifetimeScope();
        builder.RegisterType<PaperBook>().InstancePerLifetimeScope();
        builder.RegisterType<BookKeeper>().InstancePerLifetimeScope();
        builder.RegisterType<Beside>().InstancePerLifetimeScope();
        builder.RegisterType<RevealBook>().InstancePerLifetimeScope();
        builder.RegisterType<Gatekeeper>().InstancePerLifetimeScope();
        builder.RegisterType<KeptFigures>().InstancePerLifetimeScope();
        builder.RegisterType<FigureShelf>().SingleInstance();
        builder.RegisterType<TaskProgress>().InstancePerLifetimeScope();
        builder.RegisterType<LongTaskBoard>().SingleInstance();
        builder.RegisterType<Patience>().InstancePerLifetimeScope();
        builder.RegisterType<Surveyor>().InstancePerLifetimeScope();
        builder.RegisterType<SheetOrder>().InstancePerLifetimeScope();
        builder.RegisterType<StoredSheets>().InstancePerLifetimeScope();
        builder.RegisterType<AbsentRows>().InstancePerLifetimeScope();
        builder.RegisterType<RoundTrip>().InstancePerLifetimeScope();
        builder.RegisterType<CopySeals>().SingleInstance();
        builder.RegisterType<Layouts>().InstancePerLifetimeScope();
        builder.RegisterType<ReadingState>().InstancePerLifetimeScope();
        builder.RegisterType<DemoRows>().InstancePerLifetimeScope();
        builder.RegisterType<Readings>().SingleInstance();
        builder.RegisterType<Comparisons>().SingleInstance();
        builder.RegisterType<AuditDigests>().SingleInstance();
        builder.RegisterType<RecordTitles>().SingleInstance();
        builder.RegisterGeneric(typeof(Contributions<>)).InstancePerLifetimeScope();
        builder.RegisterGeneric(typeof(ContextPool<>)).SingleInstance();
        foreach (var context in assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(ModuleDb))))
            typeof(KernelRegistration).GetMethod(nameof(Context), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(context).Invoke(null, [builder]);
        Mediator(builder, assemblies);
        foreach (var kind in Contributed)
            builder.RegisterAssemblyTypes(assemblies).Where(t => kind.IsAssignableFrom(t) && !t.IsAbstract).As(kind).AsSelf().InstancePerLifetimeScope();
        builder.RegisterAssemblyTypes(assemblies).Where(t => typeof(IContribution).IsAssignableFrom(t) && !t.IsAbstract)
            .As(t => t.GetInterfaces().Where(i => i != typeof(IContribution) && typeof(IContribution).IsAssignableFrom(i))).AsSelf().InstancePerLifetimeScope();
        builder.RegisterAssemblyTypes(assemblies).AsClosedTypesOf(typeof(IReaction<>)).AsSelf().InstancePerLifetimeScope();
        builder.RegisterAssemblyTypes(assemblies).AsClosedTypesOf(typeof(IValidator<>)).InstancePerLifetimeScope();
    }

    private static void Mediator(ContainerBuilder builder, Assembly[] assemblies)
    {
        builder.RegisterType<Mediator>().As<IMediator>().InstancePerLifetimeScope();
        builder.Register<ServiceFactory>(c =>
        {
            var scope = c.Resolve<IComponentContext>();
            return scope.Resolve;
        }).InstancePerLifetimeScope();
        builder.RegisterAssemblyTypes(assemblies).AsClosedTypesOf(typeof(IRequestHandler<,>)).InstancePerLifetimeScope();

        // The order of the rooms: switch, validation, one unit of work.
        builder.RegisterGeneric(typeof(SwitchBehaviour<,>)).As(typeof(IPipelineBehavior<,>)).InstancePerLifetimeScope();
        builder.RegisterGeneric(typeof(ValidateBehaviour<,>)).As(typeof(IPipelineBehavior<,>)).InstancePerLifetimeScope();
        builder.RegisterGeneric(typeof(UnitOfWorkBehaviour<,>)).As(typeof(IPipelineBehavior<,>)).InstancePerLifetimeScope();
    }

    private static void Context<T>(ContainerBuilder builder)
        where T : ModuleDb =>
        builder.Register(c => c.Resolve<ContextPool<T>>().Take(c.Resolve<DbGround>())).AsSelf().As<ModuleDb>().InstancePerLifetimeScope();
}
