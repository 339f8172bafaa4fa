using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Kernel.Documents;
using Platform.Portal;

namespace Platform.Tests.Documents;

public sealed partial class PaperTests
{
    [Fact]
    public async Task The_page_says_word_for_word_what_the_file_says()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(OfficialDocx.Write(SampleDocuments.Report)), false);
        var written = file.MainDocumentPart!.Document!.Body!.InnerText;
        var shown = WebUtility.HtmlDecode(Tags().Replace(await Html(SampleDocuments.Report), ""));
        Bare(shown).ShouldBe(Bare(written));
    }

    [Fact]
    public async Task So_does_a_letters_whose_head_stands_in_the_pages_own()
    {
        var letter = SampleDocuments.Short with { CopyTo = "县政府办公室", PrintedBy = "不该出现" };
        using var file = WordprocessingDocument.Open(new MemoryStream(OfficialDocx.Write(letter)), false);
        var written = file.MainDocumentPart!.HeaderParts.Single().Header!.InnerText + file.MainDocumentPart.Document!.Body!.InnerText;
        Bare(WebUtility.HtmlDecode(Tags().Replace(await Html(letter), ""))).ShouldBe(Bare(written));
    }

    [Fact]
    public async Task The_page_has_no_style_and_no_script_of_its_own()
    {
        var html = await Html(SampleDocuments.Report);
        html.ShouldContain("textLength=");
        html.ShouldNotContain("style=");
        html.ShouldNotContain("<script");
    }

    private static string Bare(string text) => Blanks().Replace(text, "");

    private static async Task<string> Html(OfficialDocument document)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<NavigationManager>(new Still()).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<OfficialPaper>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Document"] = document }))).ToHtmlString());
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    private sealed class Still : NavigationManager
    {
        public Still() => Initialize("http://localhost/", "http://localhost/document");
    }
}
