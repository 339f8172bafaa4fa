using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Taskforce;

/// <summary>Ends a membership or a department's duty; it stays to be read.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The member or the duty.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Until">The last day, not before the first.</param>
internal sealed record EndSpell(int AreaId, Guid Id, long Version, DateOnly Until) : ICommand<long>;

internal sealed class EndSpellValidator : AbstractValidator<EndSpell>
{
    private static readonly DateOnly Last = new(2100, 1, 1);

    public EndSpellValidator() => RuleFor(c => c.Until).LessThan(Last).WithMessage("请核对截止日期的年份。").OverridePropertyName("until");
}

internal sealed class EndSpellHandler(RectificationDb db, Caller caller) : IRequestHandler<EndSpell, long>
{
    public async Task<long> Handle(EndSpell request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var spell = (Spell?)await db.Members.FirstOrDefaultAsync(m => m.AreaId == request.AreaId && m.Id == request.Id, cancellationToken)
            ?? await db.DepartmentDuties.FirstOrDefaultAsync(d => d.AreaId == request.AreaId && d.Id == request.Id, cancellationToken)
            ?? throw Problem.NotFound();
        if (spell.Version != request.Version) throw Problem.Changed();
        if (request.Until < spell.From) throw Problem.Invalid([new("until", $"截止日期不能早于起始日期（{spell.From:yyyy-MM-dd}）。")]);
        spell.Until = request.Until;
        await db.SaveChangesAsync(cancellationToken);
        return spell.Version;
    }
}
