using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Figures;

namespace Platform.Kernel.Approvals;

/// <summary>The requests that wait for the caller's decision; those that expire first stand first.</summary>
internal sealed class ApprovalTodos(PlatformDb db, ApprovalKinds kinds, ApprovalBook book, AreaMap areas) : ITodos
{
    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        var today = book.Now().Today;
        var waiting = kinds.ToDecide(db.Approvals.AsNoTracking(), today);
        var first = await waiting.OrderBy(a => a.ExpiresOn).ThenBy(a => a.At).Take(most).ToListAsync(ct);
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        return new(
            "待我审批", "/approvals?box=todo", await waiting.CountAsync(ct),
            [.. first.Select(a => new Todo(a.Title, $"{names[a.AreaId]} · {a.ByName}", $"/approvals/{a.Id}", today.DayNumber - a.ExpiresOn.DayNumber))]);
    }
}
