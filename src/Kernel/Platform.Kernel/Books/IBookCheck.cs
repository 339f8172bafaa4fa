namespace Platform.Kernel.Books;

/// <summary>What a module holds its entries to beyond what holds for all: that they are what its own rows say.</summary>
public interface IBookCheck
{
    /// <summary>What is checked, in Chinese.</summary>
    string Title { get; }

    /// <summary>What is wrong in an area, each with the row it is about; nothing where all is well.</summary>
    Task<IReadOnlyList<string>> Faults(int areaId, CancellationToken ct);
}
