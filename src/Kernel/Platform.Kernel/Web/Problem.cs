namespace Platform.Kernel.Web;

/// <summary>The errors that the house answers with: a status, a stable code, a Chinese sentence.</summary>
public static class Problem
{
    /// <summary>Not there, or not the caller's: both are answered alike.</summary>
    public static ProblemException NotFound() => new(404, "not-found", "没有找到，或不在您的管辖范围内。");

    /// <summary>Fields are wrong.</summary>
    public static ProblemException Invalid(IReadOnlyList<FieldError> errors) =>
        new(422, "invalid", "填写有误：" + string.Join("；", errors.Select(e => e.Message)), errors);

    /// <summary>Somebody else changed it meanwhile.</summary>
    public static ProblemException Changed() => new(412, "changed-meanwhile", "这条记录刚被别人修改过，请刷新后再改。");

    /// <summary>The permission is missing.</summary>
    public static ProblemException Denied(string permission) => new(403, "denied", $"您的角色没有“{permission}”的权限。");

    /// <summary>The token was not given the scope.</summary>
    public static ProblemException NoScope(string scope) => new(403, "denied", $"令牌的授权范围（scope）里没有 {scope}。");
}

/// <summary>A field that is wrong.</summary>
/// <param name="Pointer">The field's name.</param>
/// <param name="Message">What is wrong and how to mend it, in Chinese.</param>
public sealed record FieldError(string Pointer, string Message);

/// <summary>An error with an answer: thrown anywhere, written as problem+json or shown on a page.</summary>
public sealed class ProblemException(int status, string code, string detail, IReadOnlyList<FieldError>? errors = null) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>The stable code.</summary>
    public string Code => code;

    /// <summary>The fields that are wrong; empty when it is about none.</summary>
    public IReadOnlyList<FieldError> Errors { get; } = errors ?? [];
}
