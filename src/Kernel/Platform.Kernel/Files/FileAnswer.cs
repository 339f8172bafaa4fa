using Microsoft.AspNetCore.Http;

namespace Platform.Kernel.Files;

/// <summary>A file that a request has handed out.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="BlobId">Its content.</param>
/// <param name="Name">What it is saved as: a clean name with the ending of its kind.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Size">Bytes.</param>
public sealed record FetchedFile(int AreaId, Guid BlobId, string Name, FileKind Kind, long Size);

/// <summary>Answers with a file to be saved. It is never shown as a page of the house, whatever it holds.</summary>
public static class FileAnswer
{
    /// <summary>The answer of an endpoint whose request handed the file out.</summary>
    public static IResult Of(FetchedFile file, FileBlobs blobs) => new Saved(file, blobs);

    private sealed class Saved(FetchedFile file, FileBlobs blobs) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            headers.CacheControl = "no-store";
            headers["X-Download-Options"] = "noopen";
            headers.ContentLength = file.Size;
            return Results.Stream(blobs.Open(file.AreaId, file.BlobId), "application/octet-stream", file.Name).ExecuteAsync(httpContext);
        }
    }
}
