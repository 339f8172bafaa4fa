using Platform.Kernel.Data.Providers;

namespace Platform.Housing.Data;

internal sealed class HousingDbFactory() : DesignTimeFactory<HousingDb>("housing", o => new HousingDb(o));
