using Platform.Housing.Data;
using Platform.Kernel.Audit;

namespace Platform.Housing.Estates;

internal sealed class BuildingRecord(HousingDb db) : RecordKind<Building>(db, HousingModule.View, b => b.Estate + " " + b.Name)
{
    public override string Href(Guid id) => $"/housing/flats?building={id}";
}
