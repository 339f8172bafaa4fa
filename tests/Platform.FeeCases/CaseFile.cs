using System.Globalization;
using System.Text.Json;
using Platform.Rules.Engine;
using Platform.Rules.Import;

namespace Platform.FeeCases;

/// <summary>Files of worked cases in the neutral format.</summary>
public static class CaseFile
{
    /// <summary>All cases of a folder, file by file. A file that is no case file is a case that fails.</summary>
    public static IEnumerable<Case> ReadFolder(string folder) =>
        Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<Case> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        if (root.TryGetProperty("vectors", out var vectors)) return [.. vectors.EnumerateArray().Select(v => new Case(v.Clone()))];
        return root.TryGetProperty("policy", out _) ? [new Case(root.Clone())] : [];
    }
}

/// <summary>One worked case.</summary>
public sealed class Case(JsonElement json)
{
    /// <summary>Its id.</summary>
    public string Id => json.TryGetProperty("id", out var id) ? id.GetString()! : "?";

    /// <summary>The policy in our own language.</summary>
    public string PolicyText() => PolicyYaml.Write(DimsTranslator.Translate(json.GetProperty("policy")));

    /// <summary>Computes the case by the product and says what differs; nothing when it is exact.</summary>
    public IReadOnlyList<string> Run()
    {
        var asOf = DateOnly.ParseExact(json.GetProperty("asOf").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (result, settlement) = Compute(asOf);
        return new Comparing(json.GetProperty("expect"), result, settlement).Differences();
    }

    private (FeeResult, Settlement) Compute(DateOnly asOf)
    {
        FeePlan plan;
        Story story;
        try
        {
            plan = FeePlan.Of(Policy.Merge([PolicyYaml.Read(PolicyText())], on: DateOnly.MaxValue, knownOn: DateOnly.MaxValue));
        }
        catch (PolicyException e)
        {
            var fault = e.Faults.FirstOrDefault(f => f.Code == FaultCodes.DimensionUnknown) ?? e.Faults[0];
            return (new() { Error = new(fault.Code, e.Message) }, default);
        }
        try
        {
            story = FactsTranslator.Translate(json.GetProperty("facts"));
        }
        catch (FactException e)
        {
            return (new() { Error = new(e.Code, e.Message) }, default);
        }
        var result = plan.Calculate(story, asOf);
        return (result, Settlement.Of(result, Payments(), asOf));
    }

    private IEnumerable<Payment> Payments() => !json.TryGetProperty("payments", out var payments) ? [] : payments.EnumerateArray()
        .Select(p => new Payment(DateOnly.ParseExact(p.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), p.GetProperty("fen").GetInt64()));
}
