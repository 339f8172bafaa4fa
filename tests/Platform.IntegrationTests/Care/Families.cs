using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Data;
using Platform.Kernel.Reveals;

namespace Platform.IntegrationTests.Care;

/// <summary>The first family of the county's workbook, and what was written down of those who saw it.</summary>
internal static class Families
{
    public const string Code = "MC01-0001", IdNumber = "411221199206130005", Phone = "13900000887", Ground = "核对补偿协议和身份";

    /// <summary>A browser of somebody who was invited for it, so that nobody's day is counted twice.</summary>
    public static async Task<(Browsing Browser, Person Person)> Somebody(this TestHouse house, string role = Kernel.Access.Roles.CountyClerk, int area = People.Own)
    {
        var (browser, person) = (new Browsing(house), await house.Join(role, area));
        await browser.SignIn(person.Id);
        return (browser, person);
    }

    /// <summary>The key of a row of a module, or another key that it holds, by what a column of it holds.</summary>
    public static async Task<Guid> Row(this TestHouse house, string table, string column, string value, string key = "Id")
    {
        var found = Tables.All(house).Single(t => t.ToString() == table);
        var rows = await Tables.Read(house, $"SELECT {Tables.Quote(house, key)} FROM {Tables.Quoted(house, found)} WHERE {Tables.Quote(house, column)} = '{value}' ORDER BY {Tables.Quote(house, "Id")}");
        return Guid.Parse(rows[0][0]);
    }

    /// <summary>The family.</summary>
    public static Task<Guid> Family(this TestHouse house) => house.Row("projects.Households", "Code", Code);

    /// <summary>What was written down of one person, in order.</summary>
    public static Task<List<Reveal>> SeenBy(this TestHouse house, string userName) => house.Itself(
        [People.Own], s => s.Resolve<PlatformDb>().Reveals.AsNoTracking().Where(r => r.By == userName).OrderBy(r => r.At).ThenBy(r => r.Id).ToListAsync());
}
