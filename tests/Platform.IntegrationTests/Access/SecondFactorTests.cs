using OtpNet;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;

namespace Platform.IntegrationTests.Access;

/// <summary>The second step: asked, accepted once, counted, demanded by an area.</summary>
public abstract class SecondFactorTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task A_code_is_asked_and_never_accepted_twice()
    {
        var person = await House.Join();
        var (totp, _) = await Enrol(person);
        House.Wait(TimeSpan.FromMinutes(2));
        var browser = new Browsing(House);
        (await browser.SignIn(person.Id)).Location.ShouldStartWith("/sign-in/code");
        (await browser.Open("/account")).Location.ShouldStartWith("/sign-in/code?");
        (await browser.SendCode("000000")).Text.ShouldContain("验证码不对");
        var code = Now(totp);
        (await browser.SendCode(code)).Location.ShouldEndWith("/");
        (await browser.IsIn()).ShouldBeTrue();

        var other = new Browsing(House);
        await other.SignIn(person.Id);
        (await other.SendCode(code)).Text.ShouldContain("验证码不对");
        (await other.IsIn()).ShouldBeFalse();
        House.Wait(TimeSpan.FromSeconds(30));
        (await other.SendCode(Now(totp))).Location.ShouldEndWith("/");
        (await other.IsIn()).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Wrong_codes_lock_and_a_right_password_between_does_not_forgive()
    {
        var person = await House.Join();
        var (totp, _) = await Enrol(person);
        House.Wait(TimeSpan.FromMinutes(2));
        var browser = new Browsing(House);
        await browser.SignIn(person.Id);
        for (var i = 0; i < 3; i++) await browser.SendCode("000000");
        await browser.SignIn(person.Id);
        await browser.SendCode("000000");
        (await browser.SendCode("000000")).Location.ShouldContain("failed=locked");
        (await browser.SignIn(person.Id)).Location.ShouldContain("failed=locked");
        House.Wait(TimeSpan.FromMinutes(10));
        await browser.SignIn(person.Id);
        (await browser.SendCode(Now(totp))).Location.ShouldEndWith("/");
    }

    [SkippableFact]
    public async Task The_second_step_has_ten_minutes()
    {
        var person = await House.Join();
        var (totp, _) = await Enrol(person);
        var browser = new Browsing(House);
        await browser.SignIn(person.Id);
        House.Wait(TimeSpan.FromMinutes(11));
        (await browser.Open("/sign-in/code")).Text.ShouldContain("请重新登录");
        (await browser.SendCode(Now(totp))).Location.ShouldEndWith("/sign-in");
        (await browser.IsIn()).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task A_recovery_code_works_once_and_nothing_secret_is_stored_in_the_open()
    {
        var person = await House.Join();
        var (_, recovery) = await Enrol(person);
        recovery.Count.ShouldBe(10);
        for (var i = 0; i < 2; i++)
        {
            var browser = new Browsing(House);
            await browser.SignIn(person.Id);
            await browser.SendCode(recovery[0]);
            (await browser.IsIn()).ShouldBe(i == 0);
        }
        (await House.Send(person, new ReadSecondFactor())).RecoveryLeft.ShouldBe(9);
        foreach (var table in Tables.All(House).Where(t => t.Schema == "platform"))
            foreach (var row in await Tables.Read(House, $"SELECT * FROM {Tables.Quoted(House, table)}"))
                row.ShouldAllBe(v => !recovery.Any(r => v.Contains(r, StringComparison.Ordinal) || v.Contains(r.Replace("-", ""), StringComparison.Ordinal)), table.ToString());
    }

    [SkippableFact]
    public async Task Who_must_have_one_takes_one_before_anything_else()
    {
        const int county = 6;
        var person = await House.Join(area: county);
        var browser = new Browsing(House);
        await browser.SignIn(person.Id);
        (await browser.IsIn()).ShouldBeTrue();
        await Want(People.City, true);
        try
        {
            foreach (var path in new[] { "/", "/projects", "/account", "/uploads/export" }) (await browser.Open(path)).Location.ShouldStartWith("/account/second-factor", Case.Sensitive, path);
            (await browser.Open("/account/second-factor")).Text.ShouldContain("您所在的地区要求二次验证");
            await browser.Send("/account/second-factor", "begin");
            var totp = await Waiting(person);
            (await browser.Send("/account/second-factor", "confirm", ("code", "12345"))).Text.ShouldContain("验证码不对");
            (await browser.Send("/account/second-factor", "confirm", ("code", Now(totp)))).Text.ShouldContain("只显示这一次");
            (await browser.IsIn()).ShouldBeTrue();
        }
        finally
        {
            await Want(People.City, false);
        }
    }

    [SkippableFact]
    public async Task The_administrator_clears_a_lost_one_and_the_owner_drops_his_with_his_password()
    {
        var person = await House.Join();
        await Enrol(person);
        (await House.Send(person, new DropSecondFactor("wrong-Word1"))).ShouldBeFalse();
        (await House.Send(person, new RenewRecovery(Browsing.Password)))!.Codes.Count.ShouldBe(10);
        (await House.Send(person, new DropSecondFactor(Browsing.Password))).ShouldBeTrue();
        (await new Browsing(House).SignIn(person.Id)).Location.ShouldBe("/");
        await Enrol(person);
        await House.Send(People.Administrator, new ClearSecondFactor(await House.IdOf(person.Id)));
        (await new Browsing(House).SignIn(person.Id)).Location.ShouldBe("/");
    }

    private async Task<(Totp Totp, IReadOnlyList<string> Recovery)> Enrol(Person person)
    {
        await House.Send(person, new EnrolSecondFactor());
        var totp = await Waiting(person);
        return (totp, (await House.Send(person, new ConfirmSecondFactor(Now(totp)))).Codes);
    }

    private async Task<Totp> Waiting(Person person) => new(Base32Encoding.ToBytes((await House.Send(person, new ReadSecondFactor())).Secret));

    private string Now(Totp totp) => totp.ComputeTotp(House.Clock.GetUtcNow().UtcDateTime);

    private Task Want(int area, bool wanted) => House.Itself(People.AllAreas, s => Autofac.ResolutionExtensions.Resolve<MediatR.IMediator>(s).Send(new WantSecondFactor(area, wanted)));
}

[Collection(OnSqlite.Name)]
public sealed class SecondFactorTestsOnSqlite(SqliteHouse house) : SecondFactorTests(house);

[Collection(OnPostgres.Name)]
public sealed class SecondFactorTestsOnPostgres(PostgresHouse house) : SecondFactorTests(house);

[Collection(OnSqlServer.Name)]
public sealed class SecondFactorTestsOnSqlServer(SqlServerHouse house) : SecondFactorTests(house);
