using System.Globalization;
using System.Text.Json;
using Platform.Rules.Engine;

namespace Platform.FeeCases;

/// <summary>Says a neutral rule in the product's own language. A key that the format does not know is passed on as it stands, for the product to refuse.</summary>
internal static class DimsTranslator
{
    private static readonly Node Modes = Node.List(Node.Of("exchange"), Node.Of("existing"), Node.Of("cash"), Node.Of("voucher"));

    public static Node Translate(JsonElement policy)
    {
        var place = policy.TryGetProperty("source", out var source) && source.TryGetProperty("place", out var text) ? text.GetString()! : "算例";
        var dims = policy.GetProperty("dims");
        var values = new List<(string, Node)> { ("modes", Stated(Modes)) };
        foreach (var dim in dims.EnumerateObject().Where(d => d.Name != "rateRange")) values.AddRange(Value(dims, dim.Name, dim.Value));
        return Node.Map(("policy", Node.Of(place)), ("kind", Node.Of("transitionalFee")), ("layer", Node.Of("county")),
            ("sources", Node.Map(("case", Node.Map(("number", Node.Of("算例")), ("title", Node.Of(place)), ("issuer", Node.Of("算例")), ("published", Node.Of("1900-01-01")), ("effective", Node.Of("1900-01-01")))))),
            ("values", Node.Map(values)));
    }

    private static Node Stated(Node value, string? from = null) => Node.Map([.. from is null ? Array.Empty<(string, Node)>() : [("from", Node.Of(from)), ("published", Node.Of(from))],
        ("source", Node.Of("case")), ("article", Node.Of("规则")), ("is", value)]);

    private static IEnumerable<(string, Node)> Value(JsonElement dims, string key, JsonElement value)
    {
        switch (key)
        {
            case "unit": return One(key, Node.Of(value.ValueKind == JsonValueKind.String ? value.GetString() switch { "m2" => "area", var unit => unit! } : value.GetRawText()));
            case "rates": return [("rates", Rates(dims, value))];
            case "moneyFloor": return One(key, WithDefault(WithDefault(Plain(value), "per", "household"), "overdue", "floorThenFactor"));
            case "period": return One(key, Period(value));
            case "overdue": return One(key, With(value, "steps", Steps));
            case "turnover": return One(key, With(value, "overdue", Steps));
            case "oneOff": return One(key, Node.List(value.EnumerateArray().Select(r => WithDefault(Plain(r), "due", "signed"))));
            case "uplift": return One(key, value.ValueKind == JsonValueKind.Object && value.TryGetProperty("rows", out var rows) ? Plain(rows) : Plain(value));
            case "split": return One(key, With(value, "owner", Plain, "ownerPercent", Percent));
            case "excludeForcedRemoval": return One("forcedRemoval", Node.Of(value.GetBoolean() ? "excluded" : "included"));
            default: return One(key, Plain(value));
        }
    }

    private static (string, Node)[] One(string key, Node value) => [(key, Stated(value))];

    private static Node Rates(JsonElement dims, JsonElement rates)
    {
        var tables = rates.EnumerateArray().GroupBy(r => r.TryGetProperty("effective", out var from) && from.ValueKind == JsonValueKind.String ? from.GetString() : null)
            .Select(g => Stated(Node.List(g.Select(r => Rate(dims, r))), g.Key)).ToList();
        return tables.Count == 1 ? tables[0] : Node.List(tables);
    }

    private static Node Rate(JsonElement dims, JsonElement row) => Node.Map(row.EnumerateObject().Where(p => p.Name is not ("effective" or "rateRange") && p.Value.ValueKind != JsonValueKind.Null).Select(p =>
        p.Name == "yuan" && p.Value.ValueKind == JsonValueKind.String && p.Value.GetString() == "agreed" ? ("agreed", Range(dims, row)) : (p.Name, Plain(p.Value))));

    private static Node Range(JsonElement dims, JsonElement row) =>
        row.TryGetProperty("rateRange", out var range) || dims.TryGetProperty("rateRange", out range) ? Plain(range) : Node.Of("any");

    private static Node Period(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() != 1) return Plain(value);
        var only = value.EnumerateObject().Single();
        return (only.Name, only.Value.ValueKind) switch
        {
            ("agreed", JsonValueKind.String) => Node.Of(only.Value.GetString() switch { "months" => "agreedMonths", "date" => "agreedDate", var other => other! }),
            ("open", JsonValueKind.True) => Node.Of("open"),
            ("byForm", JsonValueKind.Object) => Node.Map(("byForm", Table(only.Value, "form"))),
            ("byMode", JsonValueKind.Object) => Node.Map(("byMode", Table(only.Value, "mode"))),
            ("byFloors", JsonValueKind.Array) => Node.Map(("byFloors", Node.List(only.Value.EnumerateArray().Select(r => Node.Map(r.EnumerateObject()
                .Where(p => p.Value.ValueKind != JsonValueKind.Null).Select(p => (p.Name == "max" ? "upTo" : p.Name, Plain(p.Value)))))))),
            _ => Plain(value),
        };
    }

    private static Node Table(JsonElement map, string key) => Node.List(map.EnumerateObject().Select(p => Node.Map((key, Node.Of(p.Name)), ("months", Plain(p.Value)))));

    /// <summary>A step without months is the last; one without a factor is by discretion.</summary>
    private static Node Steps(JsonElement steps) => steps.ValueKind != JsonValueKind.Array ? Plain(steps) : Node.List(steps.EnumerateArray().Select(s => s.ValueKind != JsonValueKind.Object ? Plain(s)
        : Node.Map(s.EnumerateObject().Where(p => p.Name != "months" || p.Value.ValueKind != JsonValueKind.Null)
            .Select(p => p.Name == "factor" && p.Value.ValueKind == JsonValueKind.Null ? ("undecided", Node.Of("true")) : (p.Name, Plain(p.Value))))));

    private static Node With(JsonElement value, string key, Func<JsonElement, Node> change, string? name = null, Func<Node, Node>? then = null) => value.ValueKind != JsonValueKind.Object ? Plain(value)
        : Node.Map(value.EnumerateObject().Select(p => p.Name == key ? (name ?? key, (then ?? (n => n))(change(p.Value))) : (p.Name, Plain(p.Value))));

    private static Node WithDefault(Node node, string key, string word) => node.Fields is null || node[key] is not null ? node : Node.Map([.. node.Fields.Select(f => (f.Key, f.Value)), (key, Node.Of(word))]);

    /// <summary>A share up to 1 is a fraction.</summary>
    private static Node Percent(Node share) => decimal.TryParse(share.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var part) && part <= 1
        ? Node.Of((part * 100).ToString("0.####", CultureInfo.InvariantCulture)) : share;

    private static Node Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Node.Map(value.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).Select(p => (p.Name, Plain(p.Value)))),
        JsonValueKind.Array => Node.List(value.EnumerateArray().Select(Plain)),
        JsonValueKind.String => Node.Of(value.GetString()!),
        JsonValueKind.True => Node.Of("true"),
        JsonValueKind.False => Node.Of("false"),
        _ => Node.Of(value.GetRawText()),
    };
}
