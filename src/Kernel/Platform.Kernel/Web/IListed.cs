namespace Platform.Kernel.Web;

/// <summary>An item of a list of the API: what its order and its cursor need.</summary>
public interface IListed
{
    /// <summary>The key.</summary>
    Guid Id { get; }

    /// <summary>When it last changed, UTC.</summary>
    DateTime ChangedAt { get; }
}
