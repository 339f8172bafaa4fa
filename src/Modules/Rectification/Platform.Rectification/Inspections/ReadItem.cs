using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Inspections;

/// <summary>One item of a sample, with the sample and the name of its project.</summary>
/// <param name="Id">The item.</param>
internal sealed record ReadItem(Guid Id) : IQuery<ItemView>;

/// <summary>What there is to know of an item.</summary>
internal sealed record ItemView(Inspection Inspection, InspectionItem Item, string Project);

internal sealed class ReadItemHandler(RectificationDb db, InspectionBook book) : IRequestHandler<ReadItem, ItemView>
{
    public async Task<ItemView> Handle(ReadItem request, CancellationToken cancellationToken)
    {
        var item = await db.Rows<InspectionItem>().FirstOrDefaultAsync(i => i.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        var project = await db.Problems.Where(p => p.AreaId == item.AreaId && p.Id == item.ProblemId).Select(p => p.ProjectName).SingleAsync(cancellationToken);
        return new(await book.Find(item.AreaId, item.InspectionId, cancellationToken), item, project);
    }
}
