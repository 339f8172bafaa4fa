namespace Platform.Host.Start;

/// <summary>Keys of personal data and files.</summary>
internal static class Secrets
{
    public static void Add(IServiceCollection services, DataFolder folder, IHostEnvironment environment)
    {
        _ = (services, folder, environment);
    }
}
