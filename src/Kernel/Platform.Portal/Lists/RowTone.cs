namespace Platform.Portal;

/// <summary>How a table row stands out.</summary>
public enum RowTone
{
    /// <summary>It does not.</summary>
    Plain,

    /// <summary>Pale pink with a red left edge.</summary>
    Overdue,

    /// <summary>Grey text: over, void or struck off.</summary>
    Muted,

    /// <summary>Bold on grey: a subtotal.</summary>
    Sum,
}
