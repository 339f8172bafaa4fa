using Platform.Funding.Data;
using Platform.Kernel.Audit;

namespace Platform.Funding.Funds;

internal sealed class FundRecord(FundingDb db) : RecordKind<Fund>(db, FundingModule.View, f => f.ProjectName + " " + f.Source)
{
    public override string Href(Guid id) => "/funding";
}
