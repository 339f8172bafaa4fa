using Microsoft.AspNetCore.Components;

namespace Platform.Portal;

/// <summary>What all fields share.</summary>
public abstract class FieldBase : ComponentBase
{
    [CascadingParameter] internal IReadOnlyList<FieldError>? FormErrors { get; set; }

    /// <summary>Name as it is sent.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Words beside the input.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Marks it with *; the server checks it.</summary>
    [Parameter] public bool Required { get; set; }

    /// <summary>Help below the input.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What is wrong; by default the form's error for this name.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>True to take the whole line.</summary>
    [Parameter] public bool Wide { get; set; }

    /// <summary>Id of the input.</summary>
    protected string Id => FieldId.Of(Name);

    /// <summary>The error to show, or null.</summary>
    protected string? Wrong => Error ?? FormErrors?.FirstOrDefault(e => string.Equals(e.Field, Name, StringComparison.OrdinalIgnoreCase))?.Message;

    /// <summary>Value of aria-invalid.</summary>
    protected string? Invalid => Wrong is null ? null : "true";

    /// <summary>Value of aria-describedby.</summary>
    protected string? DescribedBy =>
        (Hint, Wrong) switch { (null, null) => null, (null, _) => Id + "-e", (_, null) => Id + "-h", _ => $"{Id}-e {Id}-h" };
}
