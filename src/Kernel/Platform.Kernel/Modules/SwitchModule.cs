using FluentValidation;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Modules;

/// <summary>Switches a module on, to read-only, or off in an area. Data stays in every state.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Word">The module.</param>
/// <param name="State">The new state.</param>
/// <param name="Reason">Why; audited.</param>
public sealed record SwitchModule(int AreaId, string Word, SwitchState State, string Reason) : ICommand<Unit>;

internal sealed class SwitchModuleValidator : AbstractValidator<SwitchModule>
{
    public SwitchModuleValidator()
    {
        RuleFor(c => c.State).IsInEnum().WithMessage("没有这种状态，请选启用、只读或停用。").OverridePropertyName("state");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("请写明原因，会记入审计。").MaximumLength(200).WithMessage("原因最多 200 字。").OverridePropertyName("reason");
    }
}

internal sealed class SwitchModuleHandler(
    PlatformDb db, ModuleCatalog modules, Switchboard board, AreaScope scope, Caller caller, TimeProvider clock, IServiceProvider services)
    : IRequestHandler<SwitchModule, Unit>
{
    public async Task<Unit> Handle(SwitchModule request, CancellationToken cancellationToken)
    {
        var module = modules.Of(request.Word)
            ?? throw new ProblemException(404, "module-unknown", $"没有名为“{request.Word}”的模块。");
        if (request.State == SwitchState.Off) RefuseWhileNeeded(module, request.AreaId);
        else RefuseWithoutRequired(module, request.AreaId);

        var row = await db.CountyModules.FindAsync([request.AreaId, request.Word], cancellationToken);
        if (row is null) db.CountyModules.Add(row = new() { AreaId = request.AreaId, Word = request.Word });
        (row.State, row.Since, row.By, row.Reason) = (request.State, clock.GetUtcNow().UtcDateTime, caller.Id, request.Reason);
        row.Version++;
        await db.SaveChangesAsync(cancellationToken);
        scope.Forget();
        if (request.State == SwitchState.On) await module.OnEnabled(request.AreaId, services, cancellationToken);
        return Unit.Value;
    }

    private void RefuseWhileNeeded(Module module, int areaId)
    {
        var needing = modules.All.Where(m => m.Requires.Contains(module.Word) && board.State(m.Word, areaId) != SwitchState.Off).ToList();
        if (needing.Count > 0)
            throw new ProblemException(409, "module-needed", $"“{module.Title}”被 {string.Join('、', needing.Select(m => m.Title))} 依赖，请先停用它们。");
    }

    private void RefuseWithoutRequired(Module module, int areaId)
    {
        var absent = module.Requires.Where(w => board.State(w, areaId) == SwitchState.Off).ToList();
        if (absent.Count > 0)
            throw new ProblemException(409, "module-requires", $"“{module.Title}”需要先启用 {string.Join('、', absent.Select(w => modules.Of(w)!.Title))}。");
    }
}
