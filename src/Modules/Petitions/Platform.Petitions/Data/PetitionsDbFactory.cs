using Platform.Kernel.Data.Providers;

namespace Platform.Petitions.Data;

internal sealed class PetitionsDbFactory() : DesignTimeFactory<PetitionsDb>("petitions", o => new PetitionsDb(o));
