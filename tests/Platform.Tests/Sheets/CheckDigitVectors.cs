using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>Numbers published in the standards and by authorities.</summary>
public sealed class CheckDigitVectors
{
    [Theory]
    [InlineData("12610629MB2970588H")]
    [InlineData("11370304004218664A")]
    [InlineData("91350100M000100Y43")]
    [InlineData("914403001922038216")]
    [InlineData("12431222593292917K")]
    public void Credit_codes(string code)
    {
        CheckDigits.IsCreditCode(code).ShouldBeTrue();
        CheckDigits.IsCreditCode(code[..17] + (code[17] == '0' ? '1' : '0')).ShouldBeFalse();
        CheckDigits.IsCreditCode("I" + code[1..]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    public void Identity_numbers(string number)
    {
        CheckDigits.IsIdNumber(number).ShouldBeTrue();
        CheckDigits.IsIdNumber(number[..16] + (char)('0' + ((number[16] - '0' + 1) % 10)) + number[17]).ShouldBeFalse();
    }

    [Fact]
    public void An_old_number_lengthens()
    {
        CheckDigits.Lengthen("110105491231002").ShouldBe("11010519491231002X");
        CheckDigits.Lengthen("11010549123100").ShouldBeNull();
    }
}
