namespace Platform.Reporting;

/// <summary>Data that the module ships, out of its assembly.</summary>
internal static class ShippedText
{
    /// <summary>A file's text.</summary>
    public static string Of(string name)
    {
        using var stream = typeof(ShippedText).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
