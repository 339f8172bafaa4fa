using Platform.Portal;

namespace Platform.Rectification.Campaigns;

/// <summary>Reads the days of a form.</summary>
internal static class FormDays
{
    /// <summary>The day that was typed; null where none was, and an error where it is none or is missing.</summary>
    public static DateOnly? Read(string? typed, string field, List<FieldError> errors, bool required = false)
    {
        if (!Entry.TryDay(typed, out var day) || (required && day is null)) errors.Add(new(field, Texts.T("日期应写成 2022-08-31 的样子。")));
        return day;
    }
}
