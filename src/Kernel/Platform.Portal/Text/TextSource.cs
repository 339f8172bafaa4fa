using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Platform.Portal;

/// <summary>The words of one assembly in the caller's language: <c>Texts.resx</c> (Chinese, the default) and
/// <c>Texts.en.resx</c>, chosen by <see cref="CultureInfo.CurrentUICulture"/>. A key without an entry is its own text,
/// so a module may also use the Chinese words themselves as keys and write only the English file.</summary>
/// <param name="baseName">Name of the embedded resource without ".resources", such as <c>Platform.Fees.Texts</c>.</param>
/// <param name="assembly">The assembly that holds it.</param>
public sealed class TextSource(string baseName, Assembly assembly)
{
    private readonly ResourceManager _resources = new(baseName, assembly);

    /// <summary>The resource named like <paramref name="owner"/>'s full name, in its assembly.</summary>
    public static TextSource Of(Type owner) => new(owner.FullName!, owner.Assembly);

    /// <summary>The text for <paramref name="key"/>; the key itself when there is none.</summary>
    public string this[string key] => _resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    /// <summary>The text for <paramref name="key"/> with {0}, {1} … filled in.</summary>
    public string this[string key, params object?[] values] =>
        string.Format(CultureInfo.InvariantCulture, this[key], values);
}
