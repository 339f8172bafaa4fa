using Platform.Kernel.Web;

namespace Platform.Portal;

/// <summary>Shows a refused command in its form, with what was typed kept.</summary>
public static class FormAnswers
{
    /// <summary>Sends a command.</summary>
    /// <returns>What is wrong, field by field; empty when it was done.</returns>
    public static async Task<List<FieldError>> Of(Func<Task> send)
    {
        ArgumentNullException.ThrowIfNull(send);
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
