using System.Globalization;
using Platform.Kernel.Data.Providers;

namespace Platform.Kernel.Modules;

/// <summary>The one hand-written query of the house: it runs before every request.</summary>
internal static class SwitchSql
{
    public static string For(DatabaseProvider provider, IReadOnlyList<int> areas) => provider switch
    {
        DatabaseProvider.Sqlite => $"SELECT \"Word\", \"AreaId\", \"State\" FROM \"platform.CountyModules\" WHERE \"AreaId\" IN ({List(areas)})",
        DatabaseProvider.PostgreSql => $"SELECT \"Word\", \"AreaId\", \"State\" FROM platform.\"CountyModules\" WHERE \"AreaId\" IN ({List(areas)})",
        _ => $"SELECT [Word], [AreaId], [State] FROM [platform].[CountyModules] WHERE [AreaId] IN ({List(areas)})",
    };

    private static string List(IReadOnlyList<int> areas) => string.Join(", ", areas.Select(a => a.ToString(CultureInfo.InvariantCulture)));
}
