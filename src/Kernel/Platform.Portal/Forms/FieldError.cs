namespace Platform.Portal;

/// <summary>Something wrong in a form.</summary>
/// <param name="Field">The field's name as it is sent, its first letter large or small; null when it concerns the whole form.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record FieldError(string? Field, string Message);

/// <summary>Ids of a form's parts, made from the field's name.</summary>
public static class FieldId
{
    /// <summary>Id of the input.</summary>
    public static string Of(string name) => "f-" + (name.Length == 0 ? "" : char.ToLowerInvariant(name[0]) + name[1..]).Replace('.', '-').Replace('[', '-').Replace(']', '-');
}
