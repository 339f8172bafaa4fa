using Platform.Kernel.Data.Providers;

namespace Platform.Funding.Data;

internal sealed class FundingDbFactory() : DesignTimeFactory<FundingDb>("funding", o => new FundingDb(o));
