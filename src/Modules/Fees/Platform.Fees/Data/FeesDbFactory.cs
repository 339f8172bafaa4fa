using Platform.Kernel.Data.Providers;

namespace Platform.Fees.Data;

internal sealed class FeesDbFactory() : DesignTimeFactory<FeesDb>("fees", o => new FeesDb(o));
