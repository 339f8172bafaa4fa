using Microsoft.AspNetCore.Components;

namespace Platform.Portal;

/// <summary>A column of a <see cref="DataTable{TRow}"/>. It draws nothing itself.</summary>
public sealed class Column<TRow> : ComponentBase
{
    [CascadingParameter] internal DataTable<TRow>? Table { get; set; }

    /// <summary>Words of the header, with the unit where there is one: 补偿金额（元）.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The value of a row, written by <see cref="Kind"/>.</summary>
    [Parameter] public Func<TRow, object?>? Value { get; set; }

    /// <summary>What the value is; figures go to the right.</summary>
    [Parameter] public Kind Kind { get; set; }

    /// <summary>Makes the value a link; null for a row leaves it plain.</summary>
    [Parameter] public Func<TRow, string?>? Href { get; set; }

    /// <summary>Instead of a value: <c>&lt;Column Title="…" Context="row"&gt;…&lt;/Column&gt;</c>.</summary>
    [Parameter] public RenderFragment<TRow>? ChildContent { get; set; }

    /// <summary>The sort key in the address (?sort=key, ?sort=-key); null if the column cannot be sorted by.</summary>
    [Parameter] public string? Sort { get; set; }

    /// <summary>True to sort downwards at the first click.</summary>
    [Parameter] public bool Down { get; set; }

    /// <summary>True for the column that names the row.</summary>
    [Parameter] public bool Header { get; set; }

    /// <summary>True for long words, which may then wrap. Names, numbers and dates never do.</summary>
    [Parameter] public bool Wrap { get; set; }

    /// <summary>The figure of the 合计 row, written by <see cref="Kind"/>; null leaves it empty.</summary>
    [Parameter] public object? Total { get; set; }

    /// <summary>More classes for the cells.</summary>
    [Parameter] public string? Class { get; set; }

    internal string? CellClass
    {
        get
        {
            var css = string.Join(' ', new[] { Kind is Kind.Number or Kind.Money or Kind.Wan or Kind.Area ? "num" : null, Wrap ? "wrap" : null, Class }
                .Where(c => c is not null));
            return css.Length == 0 ? null : css;
        }
    }

    // Each rendering of the table asks for its columns anew, so that one which comes late still stands in its place.
    /// <inheritdoc />
    protected override void OnParametersSet() =>
        (Table ?? throw new InvalidOperationException("A Column stands inside the Columns of a DataTable.")).Add(this);
}
