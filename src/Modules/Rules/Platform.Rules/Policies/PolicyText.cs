using Platform.Kernel.Web;
using Platform.Rules.Engine;
using Platform.Rules.Import;

namespace Platform.Rules.Policies;

/// <summary>A version's text, read and written; what is wrong with it is answered path by path.</summary>
internal static class PolicyText
{
    /// <summary>The policy of a version.</summary>
    public static Policy Policy(this PolicyVersion version) => PolicyYaml.Read(version.Text) with { Version = version.Number };

    /// <summary>Reads a text from outside.</summary>
    /// <exception cref="ProblemException">422 <c>policy-invalid</c>, with every fault.</exception>
    public static Policy Read(string text) => Refuse(() => PolicyYaml.Read(text));

    /// <summary>Reads part of a text from outside.</summary>
    /// <exception cref="ProblemException">422 <c>policy-invalid</c>.</exception>
    public static Node ReadNode(string text) => Refuse(() => PolicyYaml.ReadNode(text));

    /// <summary>Sets what a draft states; its fields follow its text.</summary>
    /// <exception cref="ProblemException">422 <c>policy-invalid</c>: the whole would not be a policy.</exception>
    public static void State(this PolicyVersion version, Policy policy)
    {
        version.Text = PolicyYaml.Write(Refuse(() => Engine.Policy.Read(policy.ToNode())));
        version.Name = policy.Name;
    }

    /// <summary>Sets what a draft states from a whole text.</summary>
    /// <exception cref="ProblemException">409 <c>policy-other</c>: it is of another kind or layer.</exception>
    public static void Take(this PolicyVersion version, Policy policy)
    {
        if ((policy.Kind, policy.Layer) != (version.Kind, version.Layer))
            throw new ProblemException(409, "policy-other", $"这份是{Words.Title(policy.Layer)}“{Words.Title(policy.Kind)}”，草稿是{Words.Title(version.Layer)}“{Words.Title(version.Kind)}”。");
        version.State(policy);
    }

    /// <summary>Turns faults into an answer.</summary>
    public static T Refuse<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PolicyException wrong)
        {
            throw new ProblemException(422, "policy-invalid", wrong.Faults.Count == 1 ? Say(wrong.Faults[0]) : $"共有 {wrong.Faults.Count} 处要改。",
                [.. wrong.Faults.Select(f => new FieldError(f.Path, f.Text))]);
        }
    }

    private static string Say(PolicyFault fault) => fault.Path.Length == 0 ? fault.Text : $"{fault.Path}：{fault.Text}";
}
