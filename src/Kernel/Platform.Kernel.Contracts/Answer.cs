namespace Platform.Kernel.Contracts;

/// <summary>A value, or the word that the asked module is off in that area. The caller has to decide which.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct Answer<T>
{
    private readonly T value;

    private Answer(T value, bool isOn) => (this.value, IsOn) = (value, isOn);

    /// <summary>Whether the asked module is on in that area, so that there is a value.</summary>
    public bool IsOn { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The module is off; ask <see cref="IsOn"/> first.</exception>
    public T Value => IsOn ? value : throw new InvalidOperationException("The asked module is off in this area.");

    /// <summary>The answer of a module that is off.</summary>
    public static Answer<T> Off => default;

    /// <summary>The value, or <paramref name="otherwise"/> where the module is off.</summary>
    public T Or(T otherwise) => IsOn ? value : otherwise;

    /// <summary>An answer with a value.</summary>
    public static implicit operator Answer<T>(T value) => new(value, true);
}
