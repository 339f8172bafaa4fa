namespace Platform.Host.Doors;

/// <summary>Where a page goes that failed: the same request, rendered by <c>/error</c>.</summary>
internal static class ErrorPages
{
    public static ExceptionHandlerOptions Options => new() { ExceptionHandlingPath = "/error", AllowStatusCode404Response = true };
}
