using Platform.Housing.Data;
using Platform.Kernel.Audit;

namespace Platform.Housing.Flats;

internal sealed class FlatRecord(HousingDb db) : RecordKind<Flat>(db, HousingModule.View, f => f.Unit + " " + f.Room)
{
    public override string Href(Guid id) => "/housing/flats";
}
