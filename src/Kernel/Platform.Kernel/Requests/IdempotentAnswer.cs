using Platform.Kernel.Data;

namespace Platform.Kernel.Requests;

/// <summary>What was answered to an idempotency key, so that the same request twice acts once.</summary>
[HouseKeeping]
public sealed class IdempotentAnswer
{
    /// <summary>The caller.</summary>
    public string CallerId { get; set; } = "";

    /// <summary>The key that he gave.</summary>
    public string Key { get; set; } = "";

    /// <summary>SHA-256 of the request's type and content; another content under the same key is refused.</summary>
    public string RequestHash { get; set; } = "";

    /// <summary>The answer as JSON.</summary>
    public string Answer { get; set; } = "";

    /// <summary>When, UTC; removed when its time is over, see <see cref="Retention.RetentionOptions.AnswerDays"/>.</summary>
    public DateTime At { get; set; }
}
