using Microsoft.AspNetCore.Components;

namespace Platform.Portal;

/// <summary>
/// A page or panel that is drawn only after <see cref="ComponentBase.OnInitializedAsync"/> has ended, so that its markup may
/// use what was read there. Blazor's own base draws once before that, whenever a read truly waits: on PostgreSQL and SQL
/// Server at each query, on SQLite almost never. A module's _Imports.razor says <c>@inherits Loaded</c>.
/// </summary>
public abstract class Loaded : ComponentBase
{
    private Task? reading;

    /// <inheritdoc />
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (reading ??= Read());
        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    private Task Read()
    {
        OnInitialized();
        return OnInitializedAsync();
    }
}
