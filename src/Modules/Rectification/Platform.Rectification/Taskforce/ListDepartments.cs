using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Rectification.Data;
using Platform.Rectification.Duties;

namespace Platform.Rectification.Taskforce;

/// <summary>Every department that the 专班 or the sheets of the caller's areas name, to choose from.</summary>
internal sealed record ListDepartments : IQuery<IReadOnlyList<string>>;

internal sealed class ListDepartmentsHandler(RectificationDb db) : IRequestHandler<ListDepartments, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(ListDepartments request, CancellationToken cancellationToken)
    {
        var bodies = await db.Rows<DepartmentDuty>().Select(d => d.Department).Distinct().ToListAsync(cancellationToken);
        var sheets = await db.Rows<ProjectDuty>().Where(d => d.Department != "").Select(d => d.Department).Distinct().ToListAsync(cancellationToken);
        return [.. bodies.Union(sheets).Order(StringComparer.Ordinal)];
    }
}
