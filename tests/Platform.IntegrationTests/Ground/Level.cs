namespace Platform.IntegrationTests.Ground;

/// <summary>Whether the tests make all their tries, as <c>build/prove</c> has them do, or a few, as <c>build/test</c> does.</summary>
internal static class Level
{
    /// <summary>All of them.</summary>
    public static readonly bool IsWhole = Environment.GetEnvironmentVariable("PLATFORM_PROOF") is { Length: > 0 };

    /// <summary>How many tries.</summary>
    public static int Tries(int whole, int few) => IsWhole ? whole : few;
}
