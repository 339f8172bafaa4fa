using Platform.Kernel.Data.Providers;

namespace Platform.Rectification.Data;

internal sealed class RectificationDbFactory() : DesignTimeFactory<RectificationDb>("rectification", o => new RectificationDb(o));
