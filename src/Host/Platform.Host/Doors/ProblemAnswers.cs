using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Web;

namespace Platform.Host.Doors;

/// <summary>Answers errors: problem+json with a Chinese detail and a stable code on the API, a page in the portal.</summary>
internal sealed class ProblemAnswers(ILogger<ProblemAnswers> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is SignInNeededException)
        {
            http.Response.Redirect("/sign-in?returnUrl=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString));
            return true;
        }
        var problem = exception switch
        {
            ProblemException known => known,
            BadHttpRequestException bad => new ProblemException(bad.StatusCode, "bad-request", "请求的格式不对：" + bad.Message),
            _ => null,
        };
        if (problem is null)
        {
            log.LogError(exception, "Unexpected error at {Path}", http.Request.Path);
            problem = new(500, "unexpected", "系统出错了，操作没有生效。请稍后再试；仍不行时把追踪号告诉运维人员。");
        }
        http.Response.StatusCode = problem.Status;
        if (!IsApi(http)) return false;
        await http.Response.WriteAsJsonAsync(Details(http, problem), options: null, contentType: "application/problem+json", cancellationToken);
        return true;
    }

    private static ProblemDetails Details(HttpContext http, ProblemException problem)
    {
        var details = new ProblemDetails
        {
            Type = "urn:platform:problem:" + problem.Code,
            Title = problem.Code,
            Status = problem.Status,
            Detail = problem.Message,
            Instance = http.Request.Path,
        };
        details.Extensions["code"] = problem.Code;
        details.Extensions["traceId"] = http.TraceIdentifier;
        if (problem.Errors.Count > 0)
            details.Extensions["errors"] = problem.Errors.Select(e => new { pointer = e.Pointer, message = e.Message });
        return details;
    }

    private static bool IsApi(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/connect");
}
