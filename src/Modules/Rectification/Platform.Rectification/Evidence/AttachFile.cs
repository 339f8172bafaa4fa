using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;

namespace Platform.Rectification.Evidence;

/// <summary>Puts a file to a problem as evidence.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The problem.</param>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="FileName">As the sender calls it.</param>
/// <param name="Content">The whole file.</param>
/// <exception cref="ProblemException"><c>problem-over</c>; a code of <see cref="FileInspector"/>.</exception>
internal sealed record AttachFile(int AreaId, Guid Id, string Kind, string FileName, byte[] Content) : ICommand<Guid>
{
    /// <summary>What may be put to a problem of a class.</summary>
    public static IReadOnlyList<string> Kinds(Rules.ProblemClass problemClass) => [.. ClassPlan.Of(problemClass).Evidence, ProblemFile.Attestation, "其他材料"];
}

internal sealed class AttachFileValidator : AbstractValidator<AttachFile>
{
    public AttachFileValidator()
    {
        RuleFor(c => c.Kind).NotEmpty().WithMessage("请选择材料种类。").OverridePropertyName("kind");
        RuleFor(c => c.Content).NotEmpty().WithMessage("请选择文件。").OverridePropertyName("file");
    }
}

internal sealed class AttachFileHandler(RectificationDb db, FileStore files, Caller caller, TimeProvider clock) : IRequestHandler<AttachFile, Guid>
{
    public async Task<Guid> Handle(AttachFile request, CancellationToken cancellationToken)
    {
        var problem = await db.Problems.AsNoTracking().FirstOrDefaultAsync(p => p.AreaId == request.AreaId && p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (problem.State.IsOver()) throw new ProblemException(409, "problem-over", $"“{problem.State.Title()}”的问题不能再加材料。");
        if (!AttachFile.Kinds(problem.Class).Contains(request.Kind)) throw Problem.Invalid([new("kind", "没有这种材料。")]);
        var name = FileNames.Clean(request.FileName);
        var file = new ProblemFile
        {
            AreaId = request.AreaId,
            ProblemId = request.Id,
            Kind = request.Kind,
            Name = name,
            FileId = await files.Keep(request.AreaId, name, request.Content, FileKinds.Evidence, cancellationToken),
            ByName = caller.Name,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.Files.Add(file);
        return file.Id;
    }
}

internal sealed class AttachFileEndpoint : IEndpoint
{
    /// <summary>What is sent; the file in base64.</summary>
    internal sealed record EvidenceSent(string Kind, string FileName, byte[] Content);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/problems/{id:guid}/files", async (Guid id, EvidenceSent body, IMediator m, CancellationToken ct) =>
        {
            var found = await m.Send(new Problems.ReadProblem(id), ct);
            var file = await m.Send(new AttachFile(found.Problem.AreaId, id, body.Kind, body.FileName, body.Content), ct);
            return Results.Created($"/api/rectification/problems/{id}", new { id = file });
        }).Permission(RectificationModule.Act);
}
