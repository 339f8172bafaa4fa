using Platform.Kernel.Web;
using Platform.Portal;
using FieldError = Platform.Portal.FieldError;

namespace Platform.Reporting;

/// <summary>Shows a refused act in its form: beside the usual faults also that it is not this person's to do.</summary>
internal static class Answers
{
    /// <summary>Sends a command.</summary>
    /// <returns>What is wrong; empty when it was done.</returns>
    public static async Task<List<FieldError>> Of(Func<Task> send)
    {
        try
        {
            return await FormAnswers.Of(send);
        }
        catch (ProblemException refused) when (refused.Status == 403)
        {
            return [new(null, refused.Message)];
        }
    }
}
