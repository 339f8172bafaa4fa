using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Projects.Contracts;
using Platform.Rectification.Data;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;
using Problem = Platform.Kernel.Web.Problem;

namespace Platform.Rectification.Register;

/// <summary>Enters a problem that no number has found.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Class">One of the document's classes, or <see cref="ProblemClass.Own"/>.</param>
/// <param name="OwnClass">The county's own class; with <see cref="ProblemClass.Own"/> only; at most 40 characters.</param>
/// <param name="Description">What is the matter, at most 500 characters.</param>
/// <param name="Families">户编号 of the families concerned, see <see cref="FamilyCodes"/>; may be empty.</param>
/// <param name="MoneyFen">The money at stake, 分.</param>
internal sealed record OpenProblem(int AreaId, Guid ProjectId, ProblemClass Class, string OwnClass, string Description, string Families, long MoneyFen) : ICommand<Guid>;

internal sealed class OpenProblemValidator : AbstractValidator<OpenProblem>
{
    public OpenProblemValidator()
    {
        RuleFor(c => c.Class).IsInEnum().WithMessage("没有这个问题类别。").OverridePropertyName("class");
        RuleFor(c => c.OwnClass).MaximumLength(40).WithMessage("自定类别最多 40 字。")
            .Must((c, o) => (c.Class == ProblemClass.Own) == !string.IsNullOrWhiteSpace(o)).WithMessage(c => c.Class == ProblemClass.Own ? "请填写自定类别。" : "选了文件规定的类别，就不要填自定类别。").OverridePropertyName("ownClass");
        RuleFor(c => c.Description).NotEmpty().WithMessage("请填写问题描述。").MaximumLength(500).WithMessage("问题描述最多 500 字。")
            .WithoutNumbers().OverridePropertyName("description");
        RuleFor(c => c.Families).MaximumLength(20_000).WithMessage("户编号太多，最多 20000 字。").OverridePropertyName("families");
        RuleFor(c => c.MoneyFen).InclusiveBetween(0, 100_000_000_000_00).WithMessage("涉及金额应在 0 到一千亿元之间。").OverridePropertyName("moneyFen");
    }
}

internal sealed class OpenProblemHandler(RectificationDb db, IMediator mediator, NumberBook numbers, TimeProvider clock) : IRequestHandler<OpenProblem, Guid>
{
    public async Task<Guid> Handle(OpenProblem request, CancellationToken cancellationToken)
    {
        var (area, ct) = (request.AreaId, cancellationToken);
        var project = (await mediator.Send(new ProjectsOf(area), ct)).Or([]).FirstOrDefault(p => p.Id == request.ProjectId) ?? throw Problem.NotFound();
        var families = await FamilyCodes.Read(mediator, area, project.Id, request.Families, ct);
        var today = Formats.DayOf(clock.GetUtcNow());
        var problem = new Problems.Problem
        {
            AreaId = area,
            Number = await numbers.Next(area, today.Year, ct),
            ProjectId = project.Id,
            Class = request.Class,
            OwnClass = request.OwnClass.Trim(),
            Part = await NextPart(db, area, project.Id, request.Class, ct),
            OpenedOn = today,
            Description = request.Description.Trim(),
            Households = families.Count,
            MoneyFen = request.MoneyFen,
        };
        problem.Call(project.Name);
        db.Problems.Add(problem);
        db.Households.AddRange(families.Select(id => new ProblemHousehold { AreaId = area, ProblemId = problem.Id, HouseholdId = id }));
        return problem.Id;
    }

    /// <summary>The next part of a project and class; 0 is the numbers' own.</summary>
    internal static async Task<int> NextPart(RectificationDb db, int areaId, Guid projectId, ProblemClass problemClass, CancellationToken ct) =>
        (await db.Problems.Where(p => p.AreaId == areaId && p.ProjectId == projectId && p.Class == problemClass).MaxAsync(p => (int?)p.Part, ct) ?? 0) + 1;
}

internal sealed class OpenProblemEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record NewProblem(int AreaId, Guid ProjectId, ProblemClass Class, string Description, string OwnClass = "", IReadOnlyList<string>? Families = null, long MoneyFen = 0);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/problems", async (NewProblem body, IMediator m, CancellationToken ct) =>
        {
            var id = await m.Send(new OpenProblem(body.AreaId, body.ProjectId, body.Class, body.OwnClass, body.Description, string.Join('\n', body.Families ?? []), body.MoneyFen), ct);
            return Results.Created($"/api/rectification/problems/{id}", new { id });
        }).Permission(RectificationModule.Plan);
}
