namespace Platform.Kernel.Personal;

/// <summary>What people write as they like. Numbers of persons that they write into it are masked when it is saved; see <see cref="PersonalMask.FreeText"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FreeTextAttribute : Attribute;
