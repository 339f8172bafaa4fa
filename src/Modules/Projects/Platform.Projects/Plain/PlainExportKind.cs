using Platform.Kernel.Approvals;
using Platform.Kernel.Modules;

namespace Platform.Projects.Plain;

/// <summary>Households with identity numbers and telephones leave the platform only when a leader of the county allows it, and once.</summary>
internal sealed class PlainExportKind : IApprovalKind
{
    public const string Word = "projects.export-plain";

    public string Name => Word;

    public string Title => "被征收户未脱敏导出";

    public Permission Approves => ProjectsModule.ApproveExport;

    public int Days => 7;

    public bool Once => true;

    public ApprovalUse Use(Approval approval) => new($"/projects/households/plain/{approval.Id}", "下载（只能下载一次）");
}
