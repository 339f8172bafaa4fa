using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Books;
using Platform.Kernel.Verbs;

namespace Platform.Host.Verbs;

/// <summary>
/// <c>books verify [--county CODE] [--json]</c>: checks every entry of the books against its batch and against the modules' rows.
/// Exit 1 when anything is wrong, or there is no such county; 0 otherwise.
/// </summary>
internal sealed class BooksVerb(IMediator mediator, AreaMap areas, Caller caller, ActAs act) : IVerb
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
    private readonly Option<string?> county = new("--county") { Description = "地区代码或名称；不写则查全部" };
    private readonly Option<bool> json = new("--json") { Description = "结果以 JSON 写到标准输出" };

    public Command Build()
    {
        var verify = new Command("verify", "逐笔核对账簿：批次的笔数、金额和校验值，科目，以及各模块的明细。") { county, json };
        verify.SetAction((parsed, ct) => Run(parsed.GetValue(county), parsed.GetValue(json), ct));
        return new Command("books", "账簿。") { verify };
    }

    private async Task<int> Run(string? code, bool asJson, CancellationToken ct)
    {
        var all = await areas.All(ct);
        int? only = null;
        if (code is null) caller.System("operator", [.. all.Select(a => a.Id)]);
        else if (await act.County(code, ct) is { } area) only = area.Id;
        else return 1;
        var verdicts = await mediator.Send(new VerifyBooks(only), ct);
        var names = all.ToDictionary(a => a.Id, a => a.Name);
        Console.WriteLine(asJson ? JsonSerializer.Serialize(verdicts, Indented) : string.Join('\n', verdicts.Select(v => Say(v, names.GetValueOrDefault(v.AreaId, "")))));
        return verdicts.All(v => v.Faults.Count == 0) ? 0 : 1;
    }

    private static string Say(BookVerdict v, string name) => v.Faults.Count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{v.AreaId}\t{name}\t完好，{v.Batches} 批 {v.Entries} 笔，借贷各 {v.Fen / 100m:N2} 元")
        : $"{v.AreaId}\t{name}\t" + string.Join("；", v.Faults);
}
