using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.IntegrationTests.Ground;

/// <summary>Makes the n-th command of EF Core within this flow fail, before the database sees it.</summary>
internal sealed class FailAt : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<Count?> Left = new();

    static FailAt() => DiagnosticListener.AllListeners.Subscribe(new FailAt());

    /// <summary>Listens from now on: a context that looked for listeners before does not look again for a second.</summary>
    public static void Listen() => RuntimeHelpers.RunClassConstructor(typeof(FailAt).TypeHandle);

    /// <summary>Runs the act with a failing n-th command.</summary>
    /// <returns>Whether the command was reached, so that the act failed.</returns>
    public static async Task<bool> Try(int nth, Func<Task> act)
    {
        var count = Left.Value = new() { Commands = nth };
        try
        {
            await act();
            return false;
        }
        catch (Exception) when (count.Commands <= 0)
        {
            return true;
        }
        finally
        {
            Left.Value = null;
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        // Whether anybody listens is remembered by EF for a second, in contexts that go from flow to flow: so listen always.
        if (value.Name == DbLoggerCategory.Name)
            value.Subscribe(this, (name, _, _) => name == RelationalEventId.CommandExecuting.Name);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && Left.Value is { } count && --count.Commands == 0)
            throw new IOException("The test pulled the plug.");
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private sealed class Count
    {
        public int Commands { get; set; }
    }
}
