using System.Globalization;
using Platform.Kernel.Sheets;

namespace Platform.Host.Seed;

/// <summary>
/// Made-up persons: identity numbers carry the sequence 000, which is never assigned; telephones are 139-0000-xxxx;
/// cards begin 621700 0000. All check digits are right.
/// </summary>
internal sealed class DemoPeople(Random random, string areaCode)
{
    private const string Surnames = "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏姜";
    private const string Given = "建国志强秀英桂兰玉梅海涛晓燕春生喜民文静立新红霞保顺小军凤云长河";

    public string Name() => string.Concat(One(Surnames), One(Given), random.Next(3) == 0 ? "" : One(Given));

    public string IdNumber()
    {
        var born = new DateOnly(1940 + random.Next(60), 1 + random.Next(12), 1 + random.Next(28));
        var body = areaCode + born.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000";
        return body + CheckDigits.IdCheck(body);
    }

    public string Phone() => $"1390000{random.Next(10_000):0000}";

    public string Card()
    {
        var body = $"6217000000{random.Next(100_000_000):00000000}";
        return Enumerable.Range(0, 10).Select(d => body + d).First(c => CheckDigits.IsLuhn(c));
    }

    private string One(string from) => from[random.Next(from.Length)].ToString();
}
