using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Banking;

/// <summary>Writes down a layout, or changes one of the area. Batches that were sent keep the one by which they were sent.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The layout; empty for a new one.</param>
/// <param name="Version">Its row's version, as seen; not looked at for a new one.</param>
/// <param name="Text">The whole of it: see <see cref="LayoutText"/>.</param>
/// <returns>The layout.</returns>
/// <exception cref="ProblemException"><c>not-found</c>, <c>changed-meanwhile</c>, <c>invalid</c> with every fault.</exception>
internal sealed record SaveLayout(int AreaId, Guid Id, long Version, string Text) : ICommand<Guid>;

internal sealed class SaveLayoutValidator : AbstractValidator<SaveLayout>
{
    public SaveLayoutValidator() => RuleFor(c => c.Text).NotEmpty().WithMessage("请写明格式全文。").OverridePropertyName("text");
}

internal sealed class SaveLayoutHandler(FeesDb db, Caller caller) : IRequestHandler<SaveLayout, Guid>
{
    public async Task<Guid> Handle(SaveLayout request, CancellationToken cancellationToken)
    {
        if (!caller.IsSystem && caller.HomeAreaId != request.AreaId) throw Problem.NotFound(); // everybody keeps his own only
        var row = request.Id == Guid.Empty ? null : await db.BankLayouts.FirstOrDefaultAsync(l => l.AreaId == request.AreaId && l.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (row is not null && row.Version != request.Version) throw Problem.Changed();
        var layout = LayoutText.Read(request.Text);
        if (row is null) db.BankLayouts.Add(row = new() { AreaId = request.AreaId });
        (row.Name, row.Text, row.By) = (layout.Name.Trim(), request.Text, caller.Name);
        return row.Id;
    }
}
