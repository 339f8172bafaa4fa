using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using Platform.Kernel.Figures;
using Platform.Kernel.Verbs;

namespace Platform.Host.Verbs;

/// <summary><c>tallies --county CODE --as-of DAY [--json]</c>: the founding document's tallies, each stated and computed.</summary>
internal sealed class TalliesVerb(IMediator mediator, ActAs act) : IVerb
{
    private static readonly JsonSerializerOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly Option<string> county = new("--county") { Description = "地区代码或名称", Required = true };
    private readonly Option<string> asOf = new("--as-of") { Description = "截至哪一天（yyyy-MM-dd）", Required = true };
    private readonly Option<bool> json = new("--json") { Description = "结果以 JSON 写到标准输出" };

    public Command Build()
    {
        var command = new Command("tallies", "排查统计表。") { county, asOf, json };
        command.SetAction(async (parsed, ct) =>
        {
            if (!DateOnly.TryParseExact(parsed.GetValue(asOf), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                await Console.Error.WriteLineAsync("--as-of 应写成 yyyy-MM-dd，例如 2022-08-31。");
                return 1;
            }
            if (await act.County(parsed.GetValue(county)!, ct) is not { } area) return 1;
            var tallies = await mediator.Send(new ReadTallies(area.Id, day), ct);
            Console.WriteLine(parsed.GetValue(json) ? Json(tallies) : Text(tallies));
            return 0;
        });
        return command;
    }

    private static string Text(Tallies tallies) => string.Join('\n', tallies.Figures.Select(f =>
        $"{f.Title}\t{TallyNumber.Say(f.Unit, f.Computed)}{(f.Stated is null ? "" : $"\t填报 {TallyNumber.Say(f.Unit, f.Stated)}")}"));

    private static string Json(Tallies tallies)
    {
        var root = new JsonObject();
        foreach (var figure in tallies.Figures)
        {
            var at = root;
            string[] path = [figure.Group, .. figure.Name.Split('.')];
            foreach (var part in path[..^1]) at = (JsonObject)(at[part] ??= new JsonObject());
            at[path[^1]] = new JsonObject { ["stated"] = TallyNumber.Node(figure.Unit, figure.Stated), ["computed"] = TallyNumber.Node(figure.Unit, figure.Computed) };
        }
        foreach (var (name, items) in tallies.Lists) root[name] = JsonSerializer.SerializeToNode(items, Options);
        return root.ToJsonString(Options);
    }
}
