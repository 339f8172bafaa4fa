using System.CommandLine;
using MediatR;
using Platform.Kernel.Events;
using Platform.Kernel.Files;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Verbs;
using Platform.Kernel.Web;

namespace Platform.Host.Verbs;

/// <summary>
/// <c>import FILE --county CODE [--dry-run] [--json]</c>: the portal's upload, preview and commit in one go.
/// Exit 0 whenever the file was read; what is wrong in it is said in the answer.
/// </summary>
internal sealed class ImportVerb(IMediator mediator, Surveyor surveyor, SheetOrder order, Dispatcher dispatcher, ActAs act, FileLimits limits) : IVerb
{
    private readonly Argument<FileInfo> file = new("FILE") { Description = "排查台账（.xlsx 或 .csv）" };
    private readonly Option<string> county = new("--county") { Description = "地区代码或名称", Required = true };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "只看结果，不写入" };
    private readonly Option<bool> json = new("--json") { Description = "结果以 JSON 写到标准输出" };

    public Command Build()
    {
        var command = new Command("import", "导入一份排查台账。") { file, county, dryRun, json };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(file)!, parsed.GetValue(county)!, parsed.GetValue(dryRun), parsed.GetValue(json), ct));
        return command;
    }

    private async Task<int> Run(FileInfo from, string code, bool onlyLook, bool asJson, CancellationToken ct)
    {
        if (await act.County(code, ct) is not { } area) return 1;
        try
        {
            var content = await File.ReadAllBytesAsync(from.FullName, ct);
            FileInspector.Inspect(content, from.Name, FileKinds.Sheets, limits);
            var reading = onlyLook
                ? await surveyor.Read(area.Id, new MemoryStream(content), from.Name, ct)
                : await Take(area.Id, from.Name, content, ct);
            Console.WriteLine(asJson ? ImportAnswer.Json(reading) : ImportAnswer.Text(reading));
            return 0;
        }
        catch (Exception e) when (e is ProblemException or SheetFileException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{from.Name}：{e.Message}");
            return 1;
        }
    }

    private async Task<SurveyReading> Take(int areaId, string name, byte[] content, CancellationToken ct)
    {
        var id = await mediator.Send(new StoreUpload(areaId, name, content), ct);
        var (_, reading, _) = await mediator.Send(new ReadUpload(id), ct);
        foreach (var sheet in order.Of(reading))
        {
            try
            {
                var taken = await mediator.Send(new TakeSheet(areaId, id, sheet.Name), ct);
                await Console.Error.WriteLineAsync($"{sheet.Name}：导入 {taken} 行");
            }
            catch (ProblemException problem)
            {
                await Console.Error.WriteLineAsync($"{sheet.Name}：没有导入。{problem.Message}");
            }
        }
        await dispatcher.RunOnce(ct);
        return reading;
    }
}
