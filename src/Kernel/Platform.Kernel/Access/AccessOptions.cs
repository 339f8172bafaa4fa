namespace Platform.Kernel.Access;

/// <summary>What an operator may set about sign-ins; bound from the configuration section <see cref="Section"/>.</summary>
public sealed class AccessOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Access";

    /// <summary>Minutes without a request after which a person is signed out.</summary>
    public int IdleMinutes { get; set; } = 30;
}
