using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Reveals;

/// <summary>Shows one personal value of one record in full, and writes down who saw it and why.</summary>
/// <param name="AreaId">The record's area.</param>
/// <param name="Id">The record.</param>
/// <param name="Field">The property's name.</param>
/// <param name="Reason">Why, 5 to 200 characters.</param>
public sealed record RevealField(int AreaId, Guid Id, string Field, string Reason) : ICommand<Revealed>;

/// <summary>What was shown. The value goes into no JSON, so that no answer that is kept anywhere holds it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Value">In full; null where the day's limit was reached.</param>
public sealed record Revealed(string Title, [property: JsonIgnore] string? Value = null);

internal sealed class RevealFieldValidator : AbstractValidator<RevealField>
{
    public RevealFieldValidator()
    {
        RuleFor(c => c.Field).NotEmpty().WithMessage("请选择要查看的内容。").OverridePropertyName("field");
        RuleFor(c => c.Reason).Must(r => r.Trim().Length is >= 5 and <= 200).WithMessage("请写明理由，5 到 200 字。")
            .WithoutNumbers("理由").OverridePropertyName("reason");
    }
}

internal sealed class RevealFieldHandler(RevealBook book, IPersonalVault vault, Caller caller) : IRequestHandler<RevealField, Revealed>
{
    public async Task<Revealed> Handle(RevealField request, CancellationToken cancellationToken)
    {
        // Neither another system nor the house itself: somebody has to answer for having seen it.
        if (caller.Role.Length == 0 || !caller.May(HousePermissions.Reveal)) throw Problem.Denied(HousePermissions.Reveal.Title);
        var record = await book.Find(request.Id, cancellationToken);
        if (record is null || record.AreaId != request.AreaId) throw Problem.NotFound();
        var field = record.Fields.FirstOrDefault(f => f.Name == request.Field) ?? throw Problem.Invalid([new("field", "这条记录没有填写这一项。")]);

        // A refusal is written down too, so it is an answer and no error: an error would undo the writing.
        var over = await book.LeftToday(cancellationToken) == 0;
        book.Note(record.AreaId, over ? RevealWay.OverLimit : RevealWay.Shown, record.Entity, record.Id, $"{record.Kind} {record.Name}", field.Title, over ? 0 : 1, request.Reason.Trim());
        return new(field.Title, over ? null : vault.Open(field.Data, field.Binding));
    }
}
