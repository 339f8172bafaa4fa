using Platform.Kernel.Data.Providers;

namespace Platform.Rules.Data;

internal sealed class RulesDbFactory() : DesignTimeFactory<RulesDb>("rules", o => new RulesDb(o));
