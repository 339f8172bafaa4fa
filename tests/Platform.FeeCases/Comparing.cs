using System.Globalization;
using System.Text.Json;
using Platform.Rules.Engine;

namespace Platform.FeeCases;

/// <summary>Compares every field of what is expected, but <c>marks</c>, with what came out.</summary>
internal sealed class Comparing(JsonElement expect, FeeResult result, Settlement settlement)
{
    private readonly List<string> differences = [];

    public IReadOnlyList<string> Differences()
    {
        foreach (var field in expect.EnumerateObject())
        {
            switch (field.Name)
            {
                case "error": Same("error", field.Value.GetString(), result.Error?.Code); break;
                case "lines": Lines([.. field.Value.EnumerateArray()]); break;
                case "totals":
                    Fields("totals", field.Value, ("dueFen", result.Totals.Due), ("inTermFen", result.Totals.InTerm), ("overdueFen", result.Totals.Overdue), ("otherFen", result.Totals.Other));
                    break;
                case "instalments": Instalments([.. field.Value.EnumerateArray()]); break;
                case "afterPayments": AfterPayments(field.Value); break;
                case "undecidedMonths": Same("undecidedMonths", field.Value.ToString(), Text(result.UndecidedMonths)); break;
                case "payees": Payees(field.Value); break;
                default: differences.Add($"expect.{field.Name} is not known"); break;
            }
        }
        if (result.Error is { } error && !expect.TryGetProperty("error", out _)) differences.Add($"expected an amount, got {error.Code}: {error.Text}");
        return differences;
    }

    private void Lines(List<JsonElement> expected)
    {
        var want = expected.OrderBy(l => l.GetProperty("from").GetString(), StringComparer.Ordinal).ThenBy(l => l.GetProperty("n").GetInt32()).ThenBy(l => l.GetProperty("reason").GetString(), StringComparer.Ordinal).ToList();
        var got = result.Lines.OrderBy(l => l.From).ThenBy(l => l.Number).ThenBy(l => Words.Text(l.Reason), StringComparer.Ordinal).ToList();
        if (want.Count != got.Count) Same("number of lines", Text(want.Count), Text(got.Count));
        foreach (var (line, ours) in want.Zip(got)) Line($"month {line.GetProperty("n")} from {line.GetProperty("from")}", line, ours);
    }

    private void Line(string path, JsonElement line, FeeLine ours)
    {
        foreach (var field in line.EnumerateObject().Where(f => f.Name != "marks"))
        {
            if (field.Name == "parts") Parts(path, [.. field.Value.EnumerateArray()], ours.Parts);
            else if (field.Name is "factor") Decimal($"{path} factor", field.Value, ours.Factor is { } factor ? Scaled.Text(factor) : null);
            else Same($"{path} {field.Name}", Json(field.Value), field.Name switch
            {
                "n" => Text(ours.Number),
                "from" => Text(ours.From),
                "to" => Text(ours.To),
                "due" => Text(ours.Due),
                "fen" => ours.Fen is { } fen ? Text(fen) : null,
                "reason" => Words.Text(ours.Reason),
                "overdueFen" => Text(ours.OverdueFen),
                "inTermFen" => Text((ours.Fen ?? 0) - ours.OverdueFen - ours.OtherFen),
                _ => "(not known)",
            });
        }
        if (!line.TryGetProperty("parts", out _) && ours.Parts.Count > 0) differences.Add($"{path}: expected one part, got {ours.Parts.Count}");
    }

    private void Parts(string path, List<JsonElement> expected, IReadOnlyList<FeePart> parts)
    {
        if (expected.Count != parts.Count) Same($"{path} parts", Text(expected.Count), Text(parts.Count));
        foreach (var (part, ours) in expected.Zip(parts))
        {
            foreach (var field in part.EnumerateObject())
            {
                var at = $"{path} part {Text(ours.From)} {field.Name}";
                if (field.Name is "factor") Decimal(at, field.Value, ours.Factor is { } factor ? Scaled.Text(factor) : null);
                else if (field.Name is "monthlyYuan") Decimal(at, field.Value, ours.MonthlyYuan);
                else Same(at, Json(field.Value), field.Name switch
                {
                    "from" => Text(ours.From),
                    "to" => Text(ours.To),
                    "days" => Text(ours.Days),
                    "ofDays" => Text(ours.OfDays),
                    "reason" => Words.Text(ours.Reason),
                    _ => "(not known)",
                });
            }
        }
    }

    private void Instalments(List<JsonElement> expected)
    {
        if (expected.Count != result.Instalments.Count) Same("number of instalments", Text(expected.Count), Text(result.Instalments.Count));
        foreach (var (instalment, ours) in expected.Zip(result.Instalments))
            foreach (var field in instalment.EnumerateObject())
                Same($"instalment {ours.Number} {field.Name}", Json(field.Value), field.Name switch
                {
                    "n" => Text(ours.Number),
                    "due" => Text(ours.Due),
                    "from" => Text(ours.From),
                    "to" => Text(ours.To),
                    "months" => Text(ours.Months),
                    "fen" => Text(ours.Fen),
                    _ => "(not known)",
                });
    }

    private void AfterPayments(JsonElement after)
    {
        foreach (var field in after.EnumerateObject())
        {
            if (field.Name == "ageing")
                Fields("ageing", field.Value, ("m1_3", settlement.Ageing.To3), ("m4_6", settlement.Ageing.To6), ("m7_12", settlement.Ageing.To12), ("m13_", settlement.Ageing.Older));
            else Same(field.Name, Json(field.Value), field.Name switch { "paidFen" => Text(settlement.Paid), "arrearsFen" => Text(settlement.Arrears), "creditFen" => Text(settlement.Credit), _ => "(not known)" });
        }
    }

    /// <summary>The shares by name, as fields or as a list of payee and sum.</summary>
    private void Payees(JsonElement payees)
    {
        var named = payees.ValueKind == JsonValueKind.Object ? payees.EnumerateObject().Select(p => (p.Name, p.Value)).ToList()
            : [.. payees.EnumerateArray().Select(p => (p.EnumerateObject().First(f => f.Value.ValueKind == JsonValueKind.String).Value.GetString()!, p.EnumerateObject().First(f => f.Value.ValueKind == JsonValueKind.Number).Value))];
        foreach (var (name, fen) in named)
            Same("payee " + name, Json(fen), result.Payees is not { } ours ? null : Text(name.StartsWith("owner", StringComparison.Ordinal) ? ours.OwnerFen : ours.TenantFen));
    }

    private void Fields(string path, JsonElement expected, params (string Name, long Fen)[] ours)
    {
        foreach (var field in expected.EnumerateObject())
            Same($"{path}.{field.Name}", Json(field.Value), ours.Any(o => o.Name == field.Name) ? Text(ours.First(o => o.Name == field.Name).Fen) : "(not known)");
    }

    private void Decimal(string path, JsonElement expected, string? got)
    {
        var want = Json(expected);
        if (want is null || got is null) Same(path, want, got);
        else if (decimal.Parse(want, CultureInfo.InvariantCulture) != decimal.Parse(got, CultureInfo.InvariantCulture)) Same(path, want, got);
    }

    private void Same(string path, string? expected, string? got)
    {
        if (expected != got) differences.Add($"{path}: expected {expected ?? "null"}, got {got ?? "null"}");
    }

    private static string? Json(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.ToString();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
