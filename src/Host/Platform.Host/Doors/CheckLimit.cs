using System.Globalization;
using System.Threading.RateLimiting;
using Platform.Kernel.Web;

namespace Platform.Host.Doors;

/// <summary>How often one address may ask whether papers are genuine: enough for a window clerk, too seldom to try codes out.</summary>
internal static class CheckLimit
{
    public const string Policy = "check";

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration.GetValue("Papers:ChecksPerMinute", 10);
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(Device.AddressOf(http), _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }));
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
                throw new ProblemException(429, "too-many-checks", "查验得太频繁，请一分钟后再试。");
            };
        });
    }
}
