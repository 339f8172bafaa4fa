using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Platform.Portal;

namespace Platform.Rules.Forms;

/// <summary>A page whose form is drawn from a shape: its fields are known by their paths alone, so they are read from the post itself.</summary>
public abstract class ShapePage : DataComponent
{
    /// <summary>The request.</summary>
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>What was typed in a field, where the form was sent; else what is stored.</summary>
    protected string? Typed(string name, string? stored) => Http.Request.HasFormContentType ? Http.Request.Form[name].ToString() : stored;
}
