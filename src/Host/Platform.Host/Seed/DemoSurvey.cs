namespace Platform.Host.Seed;

internal static class DemoSurvey
{
    public static Task Seed(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;
}
