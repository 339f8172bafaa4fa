using System.Runtime.CompilerServices;
using System.Text;

namespace Platform.IntegrationTests.Ground;

/// <summary>
/// Everything that the hosts of this run have logged: they write to stderr, which is listened to from the start.
/// PLATFORM_TEST_LOG names a file that keeps it.
/// </summary>
internal static class HouseLog
{
    private static readonly Listener Heard = new();

    /// <summary>What was logged so far.</summary>
    public static string Text
    {
        get
        {
            lock (Heard) return Heard.Lines.ToString();
        }
    }

    /// <summary>The last error with its trace, for the message of a failing test.</summary>
    public static string LastError
    {
        get
        {
            var text = Text;
            var at = text.LastIndexOf(" ERR] ", StringComparison.Ordinal);
            return at < 0 ? "" : "\n" + text[at..Math.Min(text.Length, at + 1800)];
        }
    }

    [ModuleInitializer]
    internal static void Listen()
    {
        Console.SetError(Heard);
        if (Environment.GetEnvironmentVariable("PLATFORM_TEST_LOG") is { Length: > 0 } file)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllText(file, Text);
    }

    private sealed class Listener : TextWriter
    {
        public StringBuilder Lines { get; } = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (this) Lines.Append(value);
        }

        public override void Write(string? value)
        {
            lock (this) Lines.Append(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (this) Lines.Append(buffer, index, count);
        }
    }
}
