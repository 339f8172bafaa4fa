using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Platform.Kernel.Jobs.Long;

/// <summary>
/// Two steps of long work at once: one thread makes the next items of a sequence while the caller works on those before.
/// Their order stays, and only so many wait that no length of the sequence needs more memory.
/// </summary>
internal static class Ahead
{
    private const int MostParts = 4, PartWeight = 4_096, UsualWeight = 32;

    /// <summary>The items of a sequence, which is walked on a thread of its own from the first one asked for until the caller has them all or leaves.</summary>
    /// <param name="source">Must need nothing that the caller works with in the meantime.</param>
    /// <param name="weigh">How much memory an item holds, in tens of bytes; all the same when null.</param>
    /// <exception cref="Exception">What the source threw, after the items of the parts before.</exception>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, Func<T, int>? weigh = null)
    {
        var (made, left) = (new Made<T>(), new CancellationTokenSource());
        new Thread(() => Make(source, weigh, made, left.Token)) { IsBackground = true }.Start(); // not the pool's, where it would wait behind those who wait for the caller
        try
        {
            foreach (var part in made.Parts.GetConsumingEnumerable())
                foreach (var item in part)
                    yield return item;
            made.Failed?.Throw();
        }
        finally
        {
            left.Cancel();
            while (!made.Parts.IsCompleted) made.Parts.TryTake(out _, Timeout.Infinite); // what the source holds is let go of before the caller goes on
        }
    }

    private static void Make<T>(IEnumerable<T> source, Func<T, int>? weigh, Made<T> made, CancellationToken left)
    {
        try
        {
            var (part, weight) = (new List<T>(), 0);
            foreach (var item in source)
            {
                part.Add(item);
                if ((weight += weigh?.Invoke(item) ?? UsualWeight) < PartWeight) continue;
                made.Parts.Add(part, left);
                (part, weight) = ([], 0);
            }
            made.Parts.Add(part, left);
        }
        catch (Exception e)
        {
            made.Failed = ExceptionDispatchInfo.Capture(e); // which the caller throws, unless it has left
        }
        finally
        {
            made.Parts.CompleteAdding();
        }
    }

    private sealed class Made<T>
    {
        public BlockingCollection<List<T>> Parts { get; } = new(MostParts);

        public ExceptionDispatchInfo? Failed { get; set; }
    }
}
