namespace Platform.Kernel.Figures;

/// <summary>What a module puts on 我的待办 of the caller.</summary>
public interface ITodos
{
    /// <summary>The most urgent first, and how many there are.</summary>
    Task<TodoGroup> Read(int most, CancellationToken ct);
}

/// <summary>A group of things to do.</summary>
/// <param name="Title">On the screen.</param>
/// <param name="Href">The list with all of them.</param>
/// <param name="Count">How many.</param>
/// <param name="Items">The first of them.</param>
public sealed record TodoGroup(string Title, string Href, int Count, IReadOnlyList<Todo> Items)
{
    /// <summary>The groups by their most urgent thing, and the things of each: what is overdue longest first, then what has the fewest days left, what has no term last.</summary>
    public static IReadOnlyList<TodoGroup> ByUrgency(IEnumerable<TodoGroup> groups) =>
        [.. groups.Select(g => g with { Items = [.. g.Items.OrderByDescending(Urgency)] }).OrderByDescending(g => g.Items.Count > 0 ? Urgency(g.Items[0]) : int.MinValue)];

    private static int Urgency(Todo todo) => todo.OverdueDays ?? int.MinValue;
}

/// <summary>One thing to do.</summary>
/// <param name="Title">What.</param>
/// <param name="Where">Area and project.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="OverdueDays">Positive when overdue, negative days left, null without a term.</param>
public sealed record Todo(string Title, string Where, string Href, int? OverdueDays);
