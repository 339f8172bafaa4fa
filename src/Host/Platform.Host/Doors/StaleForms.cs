using Microsoft.AspNetCore.Http;
using Platform.Kernel.Web;

namespace Platform.Host.Doors;

/// <summary>
/// A form sent from a page that has had its day: of an act that somebody has done meanwhile, so that the form is no longer there, or with a token that
/// has run out. The framework answers with one bare English line; here it is said in a page what happened and that nothing was saved.
/// </summary>
internal sealed class StaleForms(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.Request.Path.StartsWithSegments("/connect"))
        {
            await next(http);
            return;
        }
        var body = http.Response.Body;
        await using var held = new MemoryStream();
        http.Response.Body = held;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }
        if (http.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false } && http.Response.ContentType?.StartsWith("application/", StringComparison.Ordinal) != true)
        {
            http.Response.Clear();
            throw new ProblemException(409, "form-stale", "这一页打开以后，这件事可能已被办理，或者页面放置过久。这次没有保存任何内容，请返回查看最新情况后再办。");
        }
        held.Position = 0;
        await held.CopyToAsync(body, http.RequestAborted);
    }
}
