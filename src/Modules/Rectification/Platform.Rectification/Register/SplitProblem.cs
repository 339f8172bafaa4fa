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
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Problem = Platform.Kernel.Web.Problem;

namespace Platform.Rectification.Register;

/// <summary>Splits some of a problem's families off into a part of its own, with a number of its own; what is left keeps number and history.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The problem.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Families">户编号 of those who go, see <see cref="FamilyCodes"/>.</param>
/// <param name="Description">What the part is about, at most 500 characters.</param>
/// <returns>The part.</returns>
/// <exception cref="ProblemException"><c>split-refused</c>; <c>invalid</c>; <c>changed-meanwhile</c>.</exception>
internal sealed record SplitProblem(int AreaId, Guid Id, long Version, string Families, string Description) : ICommand<Guid>;

internal sealed class SplitProblemValidator : AbstractValidator<SplitProblem>
{
    public SplitProblemValidator()
    {
        RuleFor(c => c.Families).NotEmpty().WithMessage("请填写分出去的户编号。").MaximumLength(20_000).WithMessage("户编号太多，最多 20000 字。").OverridePropertyName("families");
        RuleFor(c => c.Description).NotEmpty().WithMessage("请填写问题描述。").MaximumLength(500).WithMessage("问题描述最多 500 字。")
            .WithoutNumbers().OverridePropertyName("description");
    }
}

internal sealed class SplitProblemHandler(RectificationDb db, IMediator mediator, NumberBook numbers, TimeProvider clock) : IRequestHandler<SplitProblem, Guid>
{
    public async Task<Guid> Handle(SplitProblem request, CancellationToken cancellationToken)
    {
        var (area, ct) = (request.AreaId, cancellationToken);
        var problem = await db.Problems.FirstOrDefaultAsync(p => p.AreaId == area && p.Id == request.Id, ct) ?? throw Problem.NotFound();
        if (problem.Version != request.Version) throw Problem.Changed();
        if (problem.State is not (ProblemState.Registered or ProblemState.Acting)) throw new ProblemException(409, "split-refused", $"“{problem.State.Title()}”的问题不能拆分。");
        var going = await FamilyCodes.Read(mediator, area, problem.ProjectId, request.Families, ct);
        var there = await db.Households.Where(h => h.AreaId == area && h.ProblemId == problem.Id && going.Contains(h.HouseholdId)).ToListAsync(ct);
        if (there.Count < going.Count) throw Problem.Invalid([new("families", $"有 {going.Count - there.Count} 户不在这个问题中。")]);
        var part = new Problems.Problem
        {
            AreaId = area,
            Number = await numbers.Next(area, Formats.DayOf(clock.GetUtcNow()).Year, ct),
            ProjectId = problem.ProjectId,
            Class = problem.Class,
            OwnClass = problem.OwnClass,
            Part = await OpenProblemHandler.NextPart(db, area, problem.ProjectId, problem.Class, ct),
            SplitFrom = problem.Id,
            SplitOn = Formats.DayOf(clock.GetUtcNow()),
            OpenedOn = problem.OpenedOn,
            Since = problem.Since,
            Opening = problem.Opening.Copy(),
            Description = request.Description.Trim(),
            Households = going.Count,
            Leader = problem.Leader,
            Department = problem.Department,
            Officer = problem.Officer,
            Deadline = problem.Deadline,
        };
        part.Call(problem.ProjectName);
        db.Problems.Add(part);
        db.Households.AddRange(going.Select(id => new ProblemHousehold { AreaId = area, ProblemId = part.Id, HouseholdId = id }));
        db.Households.RemoveRange(there);
        problem.Households -= there.Count;
        // A split is said by a person: whoever has the problem on the screen as it was is told, whatever follows of its numbers.
        db.Entry(problem).Property(p => p.Description).IsModified = true;
        return part.Id;
    }
}

internal sealed class SplitProblemEndpoint : IEndpoint
{
    /// <summary>What is sent: 户编号 of those who go, and what their part is about.</summary>
    internal sealed record SplitOff(IReadOnlyList<string> Families, string Description);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/problems/{id:guid}/split", async (Guid id, SplitOff body, HttpRequest request, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var found = await m.Send(new ReadProblem(id), ct);
            var part = await m.Send(new SplitProblem(found.Problem.AreaId, id, seen, string.Join('\n', body.Families), body.Description), ct);
            return Results.Created($"/api/rectification/problems/{part}", new { id = part });
        }).Permission(RectificationModule.Plan);
}
