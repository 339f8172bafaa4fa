using Platform.Kernel.Data.Providers;

namespace Platform.Kernel.Data;

internal sealed class PlatformDbFactory() : DesignTimeFactory<PlatformDb>("platform", o => new PlatformDb(o));
