using Platform.Kernel.Web;
using FieldError = Platform.Portal.FieldError;

namespace Platform.Host.Pages;

/// <summary>Sends a form's command; what is wrong comes back named as the form names its fields.</summary>
internal static class FormAnswers
{
    /// <summary>Sends it.</summary>
    /// <returns>What is wrong; empty when it was done.</returns>
    public static async Task<IReadOnlyList<FieldError>> Of(Func<Task> send)
    {
        try
        {
            await send();
            return [];
        }
        catch (ProblemException refused) when (refused.Errors.Count > 0)
        {
            return [.. refused.Errors.Select(e => new FieldError(e.Pointer, e.Message))];
        }
        catch (ProblemException refused) when (refused.Status is 409 or 412)
        {
            return [new(null, refused.Message)];
        }
    }
}
