using System.Text;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Arrears;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Fees.Payments;
using Platform.Fees.Payouts;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Approvals;
using Platform.Kernel.Books;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Projects.Contracts;

namespace Platform.IntegrationTests.Fees;

/// <summary>What clerks and leaders do with batches, and what the books then say.</summary>
internal static class Cashiers
{
    /// <summary>Today; tests move it on.</summary>
    public static DateOnly Today(this TestHouse house) => Formats.DayOf(house.Clock.GetUtcNow());

    /// <summary>A project by the last two digits of its number.</summary>
    public static async Task<Guid> Project(this TestHouse house, string number) => await house.As(People.Clerk, async s =>
        (await s.Resolve<MediatR.IMediator>().Send(new ProjectsOf(People.Own))).Or([]).Single(p => p.Code.EndsWith(number, StringComparison.Ordinal)).Id);

    /// <summary>Prepares a batch of a project by what was due when the workbook was filed.</summary>
    public static async Task<Guid> Prepare(this TestHouse house, string project, int? months = null, long? cap = null) =>
        await house.Send(People.Clerk, new PreparePayout(People.Own, Workbook.AsOf, await house.Project(project), months, cap));

    /// <summary>Asks, and has another approve.</summary>
    public static async Task Approve(this TestHouse house, Guid payout)
    {
        var version = (await house.Batch(payout)).Version;
        var approval = await house.Send(People.Clerk, new AskPayout(People.Own, payout, version, "补发拖欠的过渡安置费"));
        await house.Send(People.Leader, new DecideApproval(People.Own, approval, ApprovalDecision.Approve, "同意"));
    }

    public static async Task<Payout> Batch(this TestHouse house, Guid payout) => (await house.Send(People.Clerk, new ReadPayout(payout))).Payout;

    public static async Task<IReadOnlyList<PayoutLine>> Lines(this TestHouse house, Guid payout, string status = "") =>
        (await house.Send(People.Clerk, new FindPayoutLines(payout, new("", null, null, status, house.Today(), PageOf.All(""))))).Rows.Items;

    /// <summary>A project's arrears as of today, 分.</summary>
    public static async Task<long> Arrears(this TestHouse house, string project) =>
        (await house.Send(People.Clerk, new FindArrears(new("", People.Own, await house.Project(project), "", house.Today(), PageOf.All(""))))).All.ArrearsFen;

    /// <summary>What lies on an account for a batch's lines, 分: credits less debits.</summary>
    public static Task<long> On(this TestHouse house, Guid payout, short account) => house.As(People.Clerk, async s =>
    {
        var lines = await s.Resolve<FeesDb>().PayoutLines.Where(l => l.PayoutId == payout).Select(l => l.Id).ToListAsync();
        var entries = await s.Resolve<BookKeeper>().Entries("fees", People.Own).Where(e => e.Kind >= FeeKinds.Sent).ToListAsync();
        return entries.Where(e => lines.Contains(e.SourceId)).Sum(e => e.Credit == account ? e.Fen : e.Debit == account ? -e.Fen : 0);
    });

    /// <summary>The bank's answer as a CSV in GBK: sequence, sum, result.</summary>
    public static async Task<AnswerTaken> Answer(this TestHouse house, Guid payout, params (int Sequence, long Fen, string Result)[] rows)
    {
        var number = (await house.Batch(payout)).Number;
        var text = "批次号,序号,金额,结果,原因\r\n" + string.Concat(rows.Select(r => $"{number},{r.Sequence},{r.Fen / 100m:0.00},{r.Result},{(r.Result == "退票" ? "账号已销户" : "")}\r\n"));
        var content = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes(text);
        return await house.Send(People.Clerk, new TakeAnswer(People.Own, payout, "回盘.csv", content, house.Today()));
    }

    /// <summary>The whole account of a line.</summary>
    public static Task<string> Account(this TestHouse house, PayoutLine line) => house.As(People.Clerk, s => Task.FromResult(s.Resolve<PayoutLines>().Open(line)));

    /// <summary>The kept bank file.</summary>
    public static Task<byte[]> File(this TestHouse house, Payout payout) => house.As(People.Clerk, async s =>
    {
        await using var from = await s.Resolve<FileStore>().Open(People.Own, payout.FileId, default);
        using var content = new MemoryStream();
        await from.CopyToAsync(content);
        return content.ToArray();
    });

    /// <summary>Debits, credits and every line agree.</summary>
    public static async Task ShouldBalance(this TestHouse house)
    {
        foreach (var verdict in await house.Send(People.Clerk, new VerifyBooks())) verdict.Faults.ShouldBeEmpty();
    }

    /// <summary>The code with which something is refused.</summary>
    public static async Task<string> Refusal(Func<Task> act) => (await Should.ThrowAsync<ProblemException>(act)).Code;

    /// <summary>Pays families what they are owed, as the import of 过渡费发放 does: row and entry in one unit of work.</summary>
    public static Task<bool> PayUp(this TestHouse house, IReadOnlyList<FamilyBalance> families) => house.Itself([People.Own], async s =>
    {
        await s.Resolve<Switchboard>().Load(default);
        var (session, db) = (s.Resolve<DbSession>(), s.Resolve<FeesDb>());
        await session.Begin(default);
        var (today, month) = (house.Today(), new DateOnly(house.Today().Year, house.Today().Month, 1));
        List<Payment> paid = [.. families.Select(f => new Payment { AreaId = People.Own, HouseholdId = f.HouseholdId, ProjectId = f.ProjectId, From = month, To = month, PaidFen = f.ArrearsFen, PaidOn = today })];
        db.Payments.AddRange(paid);
        await db.SaveChangesAsync();
        await s.Resolve<PaymentPosting>().Post(People.Own, [.. paid.Select(p => (p, p.HouseholdId))], "测试补发", default);
        await session.Commit(default);
        return true;
    });

    /// <summary>Pays all families of a project what they are owed today.</summary>
    public static async Task PayUp(this TestHouse house, Guid project) => await house.PayUp(
        [.. (await house.Send(People.Clerk, new FindArrearsFamilies(new("", People.Own, project, "", house.Today(), PageOf.All(""))))).Items.Select(f => f.Balance)]);
}
