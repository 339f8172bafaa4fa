using System.Text.Json;
using System.Text.RegularExpressions;

namespace Platform.Host.Doors;

/// <summary>Says in Chinese what of a request could not be read; the framework's own sentence names types of the language it is written in.</summary>
internal static partial class BindingWords
{
    /// <summary>What is wrong and how to mend it.</summary>
    public static string Of(BadHttpRequestException bad)
    {
        if (Unread().Match(bad.Message) is { Success: true } unread) return $"{Name(unread)} 应为{Wanted(unread.Groups["type"].Value)}。";
        if (Missing().Match(bad.Message) is { Success: true } missing) return $"缺少 {Name(missing)}，应为{Wanted(missing.Groups["type"].Value)}。";
        return bad.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => "请求的内容太大。",
            StatusCodes.Status415UnsupportedMediaType => "请求正文的类型不对，应为 application/json。",
            StatusCodes.Status408RequestTimeout => "请求没有在规定时间内发完。",
            _ when bad.Message.Contains("JSON", StringComparison.Ordinal) => "请求正文不是可以识别的 JSON，请对照接口说明检查字段和类型。",
            _ => "请求的格式不对，请对照接口说明检查。",
        };
    }

    // A parameter that is a property is named with a capital, and sent without.
    private static string Name(Match found) => JsonNamingPolicy.CamelCase.ConvertName(found.Groups["name"].Value);

    private static string Wanted(string type) => type.Replace("Nullable<", "", StringComparison.Ordinal).TrimEnd('>', '?') switch
    {
        "DateOnly" => "日期（YYYY-MM-DD）",
        "DateTime" or "DateTimeOffset" => "时间（例如 2022-08-31T08:00:00Z）",
        "int" or "long" or "short" or "Int32" or "Int64" or "Int16" => "整数",
        "decimal" or "double" or "Decimal" or "Double" => "数字",
        "bool" or "Boolean" => " true 或 false",
        "Guid" => " UUID",
        _ => "接口说明所列的值之一",
    };

    [GeneratedRegex("^Failed to bind parameter \"(?<type>[^\" ]+) (?<name>[^\" ]+)\"")]
    private static partial Regex Unread();

    [GeneratedRegex("^Required parameter \"(?<type>[^\" ]+) (?<name>[^\" ]+)\" was not provided")]
    private static partial Regex Missing();
}
