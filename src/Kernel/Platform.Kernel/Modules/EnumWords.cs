namespace Platform.Kernel.Modules;

/// <summary>What the values of a kind of choice are called on the screen, for those who show stored values: the audit, a record's history.</summary>
/// <param name="Type">The enum.</param>
/// <param name="Of">A value in words; null for one that says nothing.</param>
public sealed record EnumWords(Type Type, Func<object, string?> Of)
{
    /// <summary>The words of an enum, by the function that the module's own pages use.</summary>
    public static EnumWords By<T>(Func<T, string?> of)
        where T : struct, Enum => new(typeof(T), value => of((T)value));
}
