using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Kernel.Figures;

namespace Platform.Host.Verbs;

/// <summary>A figure in the unit that its name promises: fundsWan in 万元, areaM2 in ㎡, fee in 分; decimals as text, so that no reader rounds them.</summary>
internal static class TallyNumber
{
    public static JsonNode? Node(FigureUnit unit, long? value) => value is not { } v ? null : unit switch
    {
        FigureUnit.Wan => JsonValue.Create((v / 1_000_000m).ToString("0.00######", CultureInfo.InvariantCulture)),
        FigureUnit.Dm2 => JsonValue.Create((v / 100m).ToString("0.00", CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(v),
    };

    public static string Say(FigureUnit unit, long? value) => value is not { } v ? "未知" : unit switch
    {
        FigureUnit.Wan => (v / 1_000_000m).ToString("#,0.00######", CultureInfo.InvariantCulture) + " 万元",
        FigureUnit.Fen => (v / 100m).ToString("#,0.00", CultureInfo.InvariantCulture) + " 元",
        FigureUnit.Dm2 => (v / 100m).ToString("#,0.00", CultureInfo.InvariantCulture) + " ㎡",
        _ => v.ToString("#,0", CultureInfo.InvariantCulture),
    };
}
