using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Web;

namespace Platform.Kernel.Requests;

/// <summary>The idempotency key of this scope, given by the door from the header <c>Idempotency-Key</c> or a form's hidden field.</summary>
public sealed class IdempotencyKeys(PlatformDb db, Caller caller, TimeProvider clock)
{
    /// <summary>The key; empty where none was given.</summary>
    public string Current { get; set; } = "";

    /// <summary>The answer that was given to this key before, if any.</summary>
    /// <exception cref="ProblemException"><c>idempotency-key-reused</c>: the key stands for another request.</exception>
    internal async Task<(bool Known, TResponse? Answer)> Known<TRequest, TResponse>(TRequest request, CancellationToken ct)
    {
        if (Current.Length == 0) return default;
        var known = await db.IdempotentAnswers.AsNoTracking().FirstOrDefaultAsync(a => a.CallerId == caller.Id && a.Key == Current, ct);
        if (known is null) return default;
        if (known.RequestHash != HashOf(request))
            throw new ProblemException(422, "idempotency-key-reused", "这个 Idempotency-Key 已用于另一个请求，请换一个新的键。");
        return (true, JsonSerializer.Deserialize<TResponse>(known.Answer));
    }

    /// <summary>Keeps the answer; it is saved with the state.</summary>
    internal void Remember<TRequest, TResponse>(TRequest request, TResponse answer)
    {
        if (Current.Length == 0 || answer is byte[]) return; // a file handed out is made anew: it may hold what no table shows
        db.IdempotentAnswers.Add(new()
        {
            CallerId = caller.Id,
            Key = Current,
            RequestHash = HashOf(request),
            Answer = JsonSerializer.Serialize(answer),
            At = clock.GetUtcNow().UtcDateTime,
        });
    }

    private static string HashOf<T>(T request) => Convert.ToHexString(SHA256.HashData(
        Encoding.UTF8.GetBytes(typeof(T).FullName + JsonSerializer.Serialize(request))));
}
