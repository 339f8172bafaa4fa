using Platform.Kernel.Jobs.Long;

namespace Platform.Tests.Jobs;

/// <summary>What is made ahead on another thread is what would have been made here, in its order, and no more of it than is wanted.</summary>
public class AheadTests
{
    private const int Many = 50_000;

    [Fact]
    public void Items_come_in_their_order_and_are_made_on_another_thread()
    {
        var threads = new HashSet<int>();
        var items = Ahead.Of(Made(Many, _ => threads.Add(Environment.CurrentManagedThreadId))).ToList();
        items.ShouldBe(Enumerable.Range(0, Many));
        threads.ShouldNotContain(Environment.CurrentManagedThreadId);
        threads.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    public void Any_number_of_them_comes_whole(int count) => Ahead.Of(Made(count)).ToList().ShouldBe(Enumerable.Range(0, count));

    [Fact]
    public void What_the_source_throws_reaches_the_caller_as_it_is()
    {
        var taken = new List<int>();
        var said = Should.Throw<FormatException>(() =>
        {
            foreach (var item in Ahead.Of(Made(Many, i => _ = i < 1_000 ? i : throw new FormatException("第 1001 行")))) taken.Add(item);
        });
        said.Message.ShouldBe("第 1001 行");
        taken.ShouldBe(Enumerable.Range(0, taken.Count));
    }

    [Fact]
    public void Who_leaves_early_ends_the_source_before_he_goes_on()
    {
        var (made, ended) = (0, false);
        foreach (var item in Ahead.Of(Made(int.MaxValue, _ => made++, () => ended = true)))
            if (item == 10) break;
        ended.ShouldBeTrue();
        made.ShouldBeLessThan(2_000);
    }

    [Fact]
    public void Heavy_items_wait_in_small_numbers()
    {
        var (made, taken) = (0, 0);
        foreach (var item in Ahead.Of(Made(200, _ => Interlocked.Increment(ref made)), _ => 10_000))
            (Volatile.Read(ref made) - ++taken).ShouldBeLessThanOrEqualTo(6); // four wait, one is in hand, one is being made
    }

    [Fact]
    public async Task A_pool_whose_threads_all_wait_does_not_keep_it_waiting()
    {
        ThreadPool.GetMinThreads(out var threads, out _);
        using var done = new ManualResetEventSlim();
        var waiting = Enumerable.Range(0, threads * 4).Select(_ => Task.Run(() => done.Wait())).ToArray();
        Ahead.Of(Made(10)).Count().ShouldBe(10);
        var left = waiting.Count(w => w.Status == TaskStatus.WaitingToRun);
        done.Set();
        await Task.WhenAll(waiting);
        left.ShouldBeGreaterThan(0, "those before it in the pool have not even begun");
    }

    private static IEnumerable<int> Made(int count, Action<int>? at = null, Action? ended = null)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                at?.Invoke(i);
                yield return i;
            }
        }
        finally
        {
            ended?.Invoke();
        }
    }
}
