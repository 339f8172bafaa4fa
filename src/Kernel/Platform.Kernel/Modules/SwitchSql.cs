using Platform.Kernel.Data.Providers;

namespace Platform.Kernel.Modules;

/// <summary>The one hand-written query of the house: it runs before every request.</summary>
internal static class SwitchSql
{
    public static string For(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => "SELECT \"Word\", \"AreaId\", \"State\" FROM \"platform.CountyModules\"",
        DatabaseProvider.PostgreSql => "SELECT \"Word\", \"AreaId\", \"State\" FROM platform.\"CountyModules\"",
        _ => "SELECT [Word], [AreaId], [State] FROM [platform].[CountyModules]",
    };
}
