using Platform.Kernel.Web;
using FieldError = Platform.Portal.FieldError;

namespace Platform.Rectification.Taskforce;

/// <summary>Shows a refused command in its form, with what was typed kept.</summary>
internal static class FormAnswers
{
    /// <summary>Sends a command.</summary>
    /// <returns>What is wrong, named as the form names its fields; empty when it was done.</returns>
    public static async Task<List<FieldError>> Of(Func<Task> send)
    {
        try
        {
            await send();
            return [];
        }
        catch (ProblemException refused) when (refused.Errors.Count > 0)
        {
            return [.. refused.Errors.Select(e => new FieldError(char.ToUpperInvariant(e.Pointer[0]) + e.Pointer[1..], e.Message))];
        }
        catch (ProblemException refused) when (refused.Status is 409 or 412)
        {
            return [new FieldError(null, refused.Message)];
        }
    }
}
