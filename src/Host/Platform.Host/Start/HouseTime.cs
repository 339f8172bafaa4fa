using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Platform.Kernel;

namespace Platform.Host.Start;

/// <summary>The house's clock. For trying out what happens next month it may run ahead, in a development environment only.</summary>
internal static class HouseTime
{
    /// <summary>How many days the clock runs ahead; absent for none.</summary>
    public const string Setting = "Clock:DaysAhead";

    /// <summary>The clock.</summary>
    /// <exception cref="CannotStartException">It is to run ahead, and this is no development environment.</exception>
    public static TimeProvider Of(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[Setting] is not { Length: > 0 } days) return TimeProvider.System;
        if (!environment.IsDevelopment()) throw new CannotStartException($"{Setting} 只能在开发环境中使用。");
        return new Ahead(TimeSpan.FromDays(int.Parse(days, CultureInfo.InvariantCulture)));
    }

    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
