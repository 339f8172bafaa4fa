using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Areas;
using Platform.Kernel.Documents;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Rectification.Supervision;

/// <summary>The 督办函 as an official document, ready to be numbered and sealed.</summary>
internal static class SupervisionLetter
{
    /// <summary>The letter.</summary>
    /// <param name="facts">The act of supervision and its problem, as it stands today.</param>
    /// <param name="city">The city's name.</param>
    /// <param name="county">The county's name.</param>
    public static OfficialDocument Of(SupervisedFacts facts, string city, string county)
    {
        var (supervised, problem) = (facts.Supervised, facts.Problem);
        var office = $"{city}房屋征收问题化解及预防工作专班办公室";
        return new(
            office, new DocumentNumber(supervised.Code, supervised.On.Year, supervised.Serial == 0 ? null : supervised.Serial),
            $"关于限期化解{problem.ProjectName}\n{What(problem)}的督办函",
            [
                new Paragraph($"你{(county[^1] is '县' or '市' or '区' ? county[^1] : "单位")}{Within(problem.ProjectName, county)}{What(problem)}（台账编号 {problem.Number}），{Day(problem.OpenedOn)}列入问题台账，{Stake(problem)}{Deadline(problem)}至今没有销号。现予督办，要求如下："),
                new Paragraph(supervised.Text.TrimEnd('。') + "。"),
                new Paragraph($"请于{Day(supervised.ReplyDue)}前将办理情况书面答复我办。逾期不答复或者不落实的，将按规定约谈、挂牌督办并予通报。"),
            ])
        {
            IsLetter = true,
            Addressee = $"{county}房屋征收问题化解及预防工作专班",
            Signature = office,
            Date = supervised.On,
        };
    }

    // 苗头性问题 is one already.
    private static string What(Problems.Problem problem) => problem.ClassTitle.EndsWith("问题", StringComparison.Ordinal) ? problem.ClassTitle : problem.ClassTitle + "问题";

    // 你县 says whose it is.
    private static string Within(string project, string county) => project.StartsWith(county, StringComparison.Ordinal) && project.Length > county.Length ? project[county.Length..] : project;

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static string Stake(Problems.Problem problem) => (problem.Households, problem.MoneyFen) switch
    {
        (0, 0) => "",
        (var families, 0) => $"涉及 {families} 户，",
        (0, var fen) => $"涉及金额 {Formats.Money(fen)} 元，",
        var (families, fen) => $"涉及 {families} 户、{Formats.Money(fen)} 元，",
    };

    private static string Deadline(Problems.Problem problem) => problem.Deadline is { } on ? $"化解时限为{Day(on)}，" : "";
}

internal sealed class LetterDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/supervisions/{id:guid}/letter.docx", async (Guid id, IMediator m, AreaMap areas, CancellationToken ct) =>
    {
        var facts = await m.Send(new ReadSupervised(id), ct);
        return OfficialFile.Of(await LetterNames.Letter(facts, areas, ct));
    }).Permission(RectificationModule.View);
}

/// <summary>Names for a letter.</summary>
internal static class LetterNames
{
    /// <summary>The letter of the city above the county.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>: it is no letter.</exception>
    public static async Task<OfficialDocument> Letter(SupervisedFacts facts, AreaMap areas, CancellationToken ct)
    {
        if (facts.Supervised.Kind != SupervisionKind.Letter) throw Problem.NotFound();
        var all = await areas.All(ct);
        var county = all.First(a => a.Id == facts.Supervised.AreaId);
        return SupervisionLetter.Of(facts, (all.FirstOrDefault(a => a.Id == county.ParentId) ?? county).Name, county.Name);
    }
}
