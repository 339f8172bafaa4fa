using MediatR;
using Platform.Fees.Families;
using Platform.Kernel.Papers;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Papers;

/// <summary>A statement as it was issued: from what stood in the books at that moment, whatever was posted since.</summary>
/// <param name="Id">The paper.</param>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadIssued(Guid Id) : IQuery<IssuedStatement>;

/// <summary>The paper with its content.</summary>
/// <param name="Paper">Code, day, sum.</param>
/// <param name="Content">The family and its months.</param>
/// <param name="IsSame">The figures are those that were sealed.</param>
internal sealed record IssuedStatement(IssuedPaper Paper, FamilyStatement Content, bool IsSame);

internal sealed class ReadIssuedHandler(IMediator mediator, PaperBook papers) : IRequestHandler<ReadIssued, IssuedStatement>
{
    public async Task<IssuedStatement> Handle(ReadIssued request, CancellationToken cancellationToken)
    {
        var paper = await papers.Find(request.Id, cancellationToken);
        if (paper.Kind != IssueStatementHandler.Kind) throw Problem.NotFound();
        var content = await mediator.Send(new ReadStatement(paper.SubjectId, paper.AsOf, paper.At), cancellationToken);
        return new(paper, content, StatementSeal.Of(content.Statement) == paper.Seal);
    }
}
