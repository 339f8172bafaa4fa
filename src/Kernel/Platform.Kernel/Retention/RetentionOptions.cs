namespace Platform.Kernel.Retention;

/// <summary>
/// How long things are kept; bound from the configuration section <see cref="Section"/>. No longer than needed (个人信息保护法
/// §19), logs of the network for six months at least (网络安全法 §21); the audit is never removed.
/// </summary>
public sealed class RetentionOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>Months after its last sheet was taken for which a survey's original file is kept.</summary>
    public int FileMonths { get; set; } = 24;

    /// <summary>Months for which a file is kept of which no sheet was taken.</summary>
    public int AbandonedMonths { get; set; } = 3;

    /// <summary>Days for which an ended sign-in is kept; that there was one stays in the audit.</summary>
    public int SessionDays { get; set; } = 90;

    /// <summary>Days for which the answer to an idempotency key is kept.</summary>
    public int AnswerDays { get; set; } = 3;

    /// <summary>Days for which a long task that has ended is kept.</summary>
    public int TaskDays { get; set; } = 90;

    /// <summary>Months for which delivered events are kept.</summary>
    public int EventMonths { get; set; } = 6;
}
