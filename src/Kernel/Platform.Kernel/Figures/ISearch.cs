namespace Platform.Kernel.Figures;

/// <summary>What a module finds for the one search box.</summary>
public interface ISearch
{
    /// <summary>The group's title.</summary>
    string Title { get; }

    /// <summary>Finds by number, name or 小区 within the caller's areas.</summary>
    Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct);
}

/// <summary>One hit.</summary>
/// <param name="Title">What was found.</param>
/// <param name="Note">What tells it from others.</param>
/// <param name="Href">Its page.</param>
/// <param name="AreaId">Its area.</param>
public sealed record Hit(string Title, string Note, string Href, int AreaId);
