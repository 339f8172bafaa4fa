using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Mechanisms;

/// <summary>Registers a rule that the area has issued.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Kind">Which mechanism it builds.</param>
/// <param name="Name">名称.</param>
/// <param name="Number">文号.</param>
/// <param name="Issuer">印发机关.</param>
/// <param name="IssuedOn">印发日期.</param>
/// <param name="ReviewDueOn">评估期限, after that day.</param>
/// <param name="FileName">What the sender calls the document; empty where none is sent.</param>
/// <param name="Content">The document; empty where none is sent.</param>
internal sealed record RegisterMechanism(
    int AreaId, MechanismKind Kind, string Name, string Number, string Issuer, DateOnly IssuedOn, DateOnly ReviewDueOn, string FileName, byte[] Content) : ICommand<Guid>;

internal sealed class RegisterMechanismValidator : AbstractValidator<RegisterMechanism>
{
    private static readonly DateOnly First = new(2000, 1, 1), Last = new(2100, 1, 1);

    public RegisterMechanismValidator()
    {
        RuleFor(c => c.Kind).IsInEnum().WithMessage("请选择六类机制之一。").OverridePropertyName("kind");
        RuleFor(c => c.Name).NotEmpty().WithMessage("请填写制度名称。").MaximumLength(150).WithMessage("制度名称最多 150 字。").OverridePropertyName("name");
        RuleFor(c => c.Number).NotEmpty().WithMessage("请填写文号；没有文号的写“无”。").MaximumLength(60).WithMessage("文号最多 60 字。").OverridePropertyName("number");
        RuleFor(c => c.Issuer).NotEmpty().WithMessage("请填写印发机关。").MaximumLength(100).WithMessage("印发机关最多 100 字。").OverridePropertyName("issuer");
        RuleFor(c => c.IssuedOn).InclusiveBetween(First, Last).WithMessage("请核对印发日期的年份。").OverridePropertyName("issuedOn");
        RuleFor(c => c.ReviewDueOn).GreaterThan(c => c.IssuedOn).WithMessage("评估期限应晚于印发日期。").LessThan(Last).WithMessage("请核对评估期限的年份。").OverridePropertyName("reviewDueOn");
    }
}

internal sealed class RegisterMechanismHandler(ReportingDb db, FileStore files, Caller caller) : IRequestHandler<RegisterMechanism, Guid>
{
    public async Task<Guid> Handle(RegisterMechanism request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var mechanism = new Mechanism
        {
            AreaId = request.AreaId,
            Kind = request.Kind,
            Name = request.Name.Trim(),
            Number = request.Number.Trim(),
            Issuer = request.Issuer.Trim(),
            IssuedOn = request.IssuedOn,
            ReviewDueOn = request.ReviewDueOn,
        };
        if (request.Content.Length > 0) mechanism.FileId = await files.Keep(request.AreaId, request.FileName, request.Content, FileKinds.Evidence, cancellationToken);
        db.Mechanisms.Add(mechanism);
        return mechanism.Id;
    }
}

internal sealed class RegisterMechanismEndpoint : IEndpoint
{
    /// <summary>What is sent; the document in base64, with the name of its file, where there is one.</summary>
    internal sealed record MechanismIssued(
        int AreaId, MechanismKind Kind, string Name, string Number, string Issuer, DateOnly IssuedOn, DateOnly ReviewDueOn, string FileName = "", byte[]? Content = null);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/mechanisms", async (MechanismIssued body, IMediator m, CancellationToken ct) =>
        {
            var id = await m.Send(new RegisterMechanism(
                body.AreaId, body.Kind, body.Name, body.Number, body.Issuer, body.IssuedOn, body.ReviewDueOn, body.FileName, body.Content ?? []), ct);
            return Results.Created($"/api/reporting/mechanisms/{id}", new { id });
        }).Permission(ReportingModule.Write);
}
