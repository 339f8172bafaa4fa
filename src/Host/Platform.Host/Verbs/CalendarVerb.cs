using System.CommandLine;
using Autofac;
using Platform.Kernel.Calendar;
using Platform.Kernel.Data;
using Platform.Kernel.Verbs;

namespace Platform.Host.Verbs;

/// <summary><c>calendar FILE</c>: takes the State Council's notice of a new year, or a change of one, beside a running host.</summary>
internal sealed class CalendarVerb(PlatformDb db, DbSession session, Kernel.Access.Caller caller) : IVerb
{
    private readonly Argument<FileInfo> file = new("FILE") { Description = "CSV，第一行 date,kind,name,source；kind 写 holiday（放假）或 workday（周末上班）" };

    public Command Build()
    {
        var command = new Command("calendar", "导入国务院办公厅的放假通知。") { file };
        command.SetAction(async (parsed, ct) =>
        {
            caller.System("operator", []);
            try
            {
                var days = CalendarFile.Parse(await File.ReadAllTextAsync(parsed.GetValue(file)!.FullName, ct));
                await session.Begin(ct);
                var taken = await CalendarFile.Take(db, days, onlyMissing: false, ct);
                await session.Commit(ct);
                Console.WriteLine($"{days.Count} 天，其中新增或改动 {taken} 天");
                return 0;
            }
            catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 1;
            }
        });
        return command;
    }
}
