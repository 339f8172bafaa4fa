namespace Platform.Kernel.Jobs.Long;

/// <summary>Where the work of this scope says how far it is. Nobody listens when it is not run as a long task.</summary>
public sealed class TaskProgress
{
    private Action<string, long, long> listener = (_, _, _) => { };
    private string step = "";
    private long parts;
    private long total;

    /// <summary>Begins a step.</summary>
    /// <param name="name">In Chinese, such as 读取.</param>
    /// <param name="all">Its parts; 0 while that is not known.</param>
    public void Begin(string name, long all)
    {
        (step, parts, total) = (name, 0, all);
        listener(step, parts, total);
    }

    /// <summary>Some parts more are done.</summary>
    public void Add(long more) => listener(step, parts += more, total);

    /// <summary>Tells another scope's listener.</summary>
    internal void Follow(TaskProgress other) => listener = other.listener;

    internal void Listen(Action<string, long, long> to) => listener = to;
}
