using Platform.Kernel.Access;

namespace Platform.Tests.Access;

/// <summary>What a password must be.</summary>
public sealed class PasswordTests
{
    [Theory]
    [InlineData("Kuai-Ju72x")]
    [InlineData("shan zhou 2016")]
    [InlineData("陕州区-Anzhi7")]
    [InlineData("UPPER&lower-only")]
    public void Long_and_mixed_ones_are_taken(string password) => PasswordRules.Fault(password, "limin").ShouldBeNull();

    [Theory]
    [InlineData("", "至少")]
    [InlineData("Ku-Ju72xy", "至少")]
    [InlineData("kuaijubuchang", "三种")]
    [InlineData("kuaiju20160520", "三种")]
    [InlineData("Xy7-limin-99", "用户名")]
    [InlineData("Xy7-LIMIN-99", "用户名")]
    [InlineData("Admin@123456", "最常被猜测")]
    [InlineData("1QAZ2wsx3edc", "最常被猜测")]
    public void Others_are_refused_with_words(string password, string because) =>
        PasswordRules.Fault(password, "limin").ShouldNotBeNull().ShouldContain(because);

    [Fact]
    public void A_very_long_one_is_nobodys() => PasswordRules.Fault(new string('a', 190) + "B7-" + new string('c', 20), "limin").ShouldNotBeNull().ShouldContain("最多");

    [Fact]
    public void An_account_without_a_password_matches_none()
    {
        var account = new Account();
        AccountRules.Matches(account, "").ShouldBeFalse();
        AccountRules.SetPassword(account, "Kuai-Ju72x", DateTime.UnixEpoch);
        AccountRules.Matches(account, "Kuai-Ju72x").ShouldBeTrue();
        AccountRules.Matches(account, "Kuai-Ju72y").ShouldBeFalse();
    }

    [Fact]
    public void Five_failures_in_a_row_lock_for_ten_minutes()
    {
        var (account, now) = (new Account(), new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc));
        for (var i = 0; i < 4; i++) AccountRules.Fail(account, now).ShouldBeFalse();
        AccountRules.Fail(account, now).ShouldBeTrue();
        AccountRules.IsLocked(account, now.AddMinutes(9)).ShouldBeTrue();
        AccountRules.IsLocked(account, now.AddMinutes(10)).ShouldBeFalse();
    }
}
