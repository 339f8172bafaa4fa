using Microsoft.AspNetCore.Http;
using Platform.Kernel.Files;

namespace Platform.Kernel.Documents;

/// <summary>An official document as a file to save.</summary>
public static class OfficialFile
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The document; its title names the file.</summary>
    public static IResult Of(OfficialDocument document) => Saved(OfficialDocx.Write(document), document.Title);

    /// <summary>A document that is written already.</summary>
    /// <param name="content">The file.</param>
    /// <param name="title">Its name without an ending; line breaks and what a file system refuses are left out.</param>
    public static IResult Saved(byte[] content, string title) => Results.File(content, Docx, FileNames.Clean(title.Replace("\n", "", StringComparison.Ordinal)) + ".docx");
}
