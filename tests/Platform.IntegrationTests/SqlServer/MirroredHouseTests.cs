using Autofac;
using MediatR;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>What the house asks of SQLite in any test is translated for SQL Server too, or that test fails.</summary>
[Collection(OnSqlite.Name)]
public sealed class MirroredHouseTests(SqliteHouse house) : HouseTests(house)
{
    [SkippableFact]
    public async Task The_queries_of_the_house_are_mirrored()
    {
        await House.Itself([People.Own], s => s.Resolve<IMediator>().Send(new ListUploads(new PageOf())));
        QueryMirror.Shared.Mirrored.ShouldBeGreaterThan(0);
    }
}
