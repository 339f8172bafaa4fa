using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Uploads;

internal sealed class UploadRecord(PlatformDb db) : RecordKind<Upload>(db, HousePermissions.Uploads, u => u.FileName)
{
    public override string Href(Guid id) => $"/uploads/{id}";
}
