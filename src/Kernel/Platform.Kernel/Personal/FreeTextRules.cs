using FluentValidation;

namespace Platform.Kernel.Personal;

/// <summary>What is asked of words that are written freely and kept for long.</summary>
public static class FreeTextRules
{
    /// <summary>No identity number, telephone or account in them; see <see cref="PersonalMask.HoldsNumber"/>.</summary>
    /// <param name="rule">Of the text.</param>
    /// <param name="what">What the words are, as the refusal begins; empty where the field's title says it.</param>
    public static IRuleBuilderOptions<T, string?> WithoutNumbers<T>(this IRuleBuilder<T, string?> rule, string what = "") =>
        rule.Must(text => text is null || !PersonalMask.HoldsNumber(text)).WithMessage($"{what}会长期保存，请不要写证件号、电话或账号。");
}
