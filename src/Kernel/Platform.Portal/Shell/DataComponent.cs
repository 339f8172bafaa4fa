using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Platform.Portal;

/// <summary>
/// A component that reads data: it is rendered when it has read all of it, never before, and the components of one page read
/// one after another, since they share the request's one connection. Modules name it in their <c>_Imports.razor</c>.
/// </summary>
public abstract class DataComponent : IComponent, IHandleEvent
{
    private readonly RenderFragment fragment;
    private RenderHandle handle;
    private bool begun, queued;

    /// <summary>A component that has read nothing.</summary>
    protected DataComponent() => fragment = builder =>
    {
        queued = false;
        BuildRenderTree(builder);
    };

    [Inject]
    private DataTurn Turn { get; set; } = null!;

    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    /// <summary>Takes the parameters, waits for its turn, reads, and renders.</summary>
    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        using (await Turn.Take())
        {
            if (!begun)
            {
                begun = true;
                OnInitialized();
                await OnInitializedAsync();
            }
            OnParametersSet();
            await OnParametersSetAsync();
        }
        StateHasChanged();
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        using (await Turn.Take()) await item.InvokeAsync(arg);
        StateHasChanged();
    }

    /// <summary>Renders it; written by the Razor compiler.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    /// <summary>Called once, when the parameters are there.</summary>
    protected virtual void OnInitialized()
    {
    }

    /// <summary>Reads what the component shows; called once.</summary>
    protected virtual Task OnInitializedAsync() => Task.CompletedTask;

    /// <summary>Called whenever parameters were set.</summary>
    protected virtual void OnParametersSet()
    {
    }

    /// <summary>Reads what depends on parameters; called whenever they were set.</summary>
    protected virtual Task OnParametersSetAsync() => Task.CompletedTask;

    /// <summary>Asks to be rendered again.</summary>
    protected void StateHasChanged()
    {
        if (queued) return;
        queued = true;
        handle.Render(fragment);
    }
}

/// <summary>Whose turn it is to read, among the components of one request.</summary>
public sealed class DataTurn : IDisposable
{
    private readonly SemaphoreSlim free = new(1, 1);

    /// <summary>Waits until the others have read; dispose what it gives when done.</summary>
    public async Task<IDisposable> Take()
    {
        await free.WaitAsync();
        return new Taken(free);
    }

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();

    private sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
