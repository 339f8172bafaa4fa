using System.Text.Json;
using Platform.Kernel.Web;
using Platform.Rules.Engine;

namespace Platform.Rules.Calculations;

/// <summary>JSON as the texts of the rule language; a number stays the text that was sent, so that nothing of it is lost.</summary>
internal static class JsonNodes
{
    private const int Deepest = 20;

    /// <summary>Reads an element; fields that are null are left out.</summary>
    /// <exception cref="ProblemException">422 <c>policy-invalid</c>: too deep, or a field named twice.</exception>
    public static Node Read(JsonElement element, int depth = 0) => depth > Deepest ? throw new ProblemException(422, "policy-invalid", "内容层次太深。") : element.ValueKind switch
    {
        JsonValueKind.Object => Fields(element, depth),
        JsonValueKind.Array => Node.List(element.EnumerateArray().Select(e => Read(e, depth + 1)).ToList()),
        JsonValueKind.String => Node.Of(element.GetString()!),
        JsonValueKind.True => Node.Of("true"),
        JsonValueKind.False => Node.Of("false"),
        _ => Node.Of(element.GetRawText()),
    };

    private static Node Fields(JsonElement element, int depth)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject())
            if (!seen.Add(field.Name)) throw new ProblemException(422, "policy-invalid", $"“{field.Name}”写了两次。");
        return Node.Map(element.EnumerateObject().Where(f => f.Value.ValueKind != JsonValueKind.Null).Select(f => (f.Name, Read(f.Value, depth + 1))).ToList());
    }
}
