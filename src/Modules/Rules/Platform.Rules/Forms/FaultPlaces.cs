using Platform.Portal;

namespace Platform.Rules.Forms;

/// <summary>Says where in a whole text a fault is, for a form that has no field of its own for the place.</summary>
internal static class FaultPlaces
{
    public static FieldError Say(FieldError error) =>
        error.Field is { Length: > 0 } path && (path.Contains('.', StringComparison.Ordinal) || path.Contains('[', StringComparison.Ordinal)) ? new("text", $"{path}：{error.Message}") : error;
}
