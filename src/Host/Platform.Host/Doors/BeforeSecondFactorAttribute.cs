namespace Platform.Host.Doors;

/// <summary>A page that is open to a person who must take a second factor first.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BeforeSecondFactorAttribute : Attribute;
