using Platform.Kernel.Audit;
using Platform.Petitions.Data;

namespace Platform.Petitions.Register;

internal sealed class PetitionRecord(PetitionsDb db) : RecordKind<Petition>(db, PetitionsModule.View, p => p.Petitioner)
{
    public override string Href(Guid id) => $"/petitions/{id}";
}
