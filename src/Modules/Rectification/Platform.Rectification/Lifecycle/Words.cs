using System.Text.Json;

namespace Platform.Rectification.Lifecycle;

/// <summary>Machine words of choices: the name in camel case, as JSON has it.</summary>
internal static class Words
{
    public static string Key<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The choice of a word; null where there is none.</summary>
    public static T? Read<T>(string? key)
        where T : struct, Enum => Enum.GetValues<T>().Where(v => Key(v) == key).Select(v => (T?)v).FirstOrDefault();
}
