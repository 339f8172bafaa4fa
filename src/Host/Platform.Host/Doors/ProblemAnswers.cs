using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Platform.Host.Pages;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;

namespace Platform.Host.Doors;

/// <summary>Answers errors: problem+json with a Chinese detail and a stable code on the API, a page in the portal.</summary>
internal sealed class ProblemAnswers(ILogger<ProblemAnswers> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        string path = http.Request.Path;
        if (exception is SignInNeededException needed)
        {
            http.Response.Redirect(needed.Page + "?returnUrl=" + Uri.EscapeDataString(path + http.Request.QueryString));
            return true;
        }
        var problem = exception switch
        {
            ProblemException known => known,
            BadHttpRequestException bad => new ProblemException(bad.StatusCode, "bad-request", BindingWords.Of(bad)),
            _ => null,
        };
        if (problem is null)
        {
            log.LogError(exception, "Unexpected error at {Path}", path);
            problem = new(500, "unexpected", "系统出错了，操作没有生效。请稍后再试；仍不行时把追踪号告诉运维人员。");
        }
        http.Response.StatusCode = problem.Status;
        if (!IsApi(path))
        {
            await WritePage(http, problem);
            return true;
        }
        if (problem.Status == 401) http.Response.Headers.WWWAuthenticate = "Bearer";
        await http.Response.WriteAsJsonAsync(Details(http, path, problem), options: null, contentType: "application/problem+json", cancellationToken);
        return true;
    }

    // In a scope of its own: a page that failed has used the first one's renderer, and may have left its connection in the middle.
    private static async Task WritePage(HttpContext http, ProblemException problem)
    {
        var failed = http.RequestServices;
        await using var scope = failed.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        try
        {
            if (await scope.ServiceProvider.GetRequiredService<Entrance>().ByCookie(http))
                await scope.ServiceProvider.GetRequiredService<Switchboard>().Load(http.RequestAborted);
            await new RazorComponentResult<ErrorDocument>(new { Problem = problem, Trace = http.TraceIdentifier }).ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = failed;
        }
    }

    private static ProblemDetails Details(HttpContext http, string path, ProblemException problem)
    {
        var details = new ProblemDetails
        {
            Type = "urn:platform:problem:" + problem.Code,
            Title = problem.Code,
            Status = problem.Status,
            Detail = problem.Message,
            Instance = path,
        };
        details.Extensions["code"] = problem.Code;
        details.Extensions["traceId"] = http.TraceIdentifier;
        if (problem.Errors.Count > 0)
            details.Extensions["errors"] = problem.Errors.Select(e => new { pointer = e.Pointer, message = e.Message });
        return details;
    }

    private static bool IsApi(string path) =>
        path.StartsWith("/api/", StringComparison.Ordinal) || path == "/api" || path.StartsWith("/connect/", StringComparison.Ordinal);
}
