using System.Text;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.Fees;
using Platform.Fees.Banking;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Fees.Payments;
using Platform.Fees.Payouts;
using Platform.IntegrationTests.Care;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Secrecy;
using Platform.Kernel.Approvals;
using Platform.Kernel.Books;
using Platform.Kernel.Data;
using Platform.Kernel.Figures;
using Platform.Kernel.Gates;
using Platform.Kernel.Reveals;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Fees;

/// <summary>Families are paid through the bank once, what the books owe them and no more, and what comes back is owed again.</summary>
public abstract class PayoutTests(HouseFixture fixture)
{
    private TestHouse House => fixture.House;

    [SkippableFact]
    public async Task Arrears_fall_by_what_is_sent_and_rise_by_exactly_what_comes_back()
    {
        var owed = await House.Arrears("06");
        var id = await House.Prepare("06");
        var lines = await House.Lines(id);
        lines.Count.ShouldBeGreaterThan(3);
        (lines.Sum(l => l.Fen) + (await House.Lines(id, "leftOut")).Sum(l => l.Fen)).ShouldBe(owed, "every family in arrears is in it, or left out by name");
        (await House.Lines(id, "leftOut")).ShouldAllBe(l => l.Reason.Length > 0);
        await House.Approve(id);
        (await House.Arrears("06")).ShouldBe(owed, "nothing is paid yet");
        (await House.Send(People.Clerk, new SendPayout(People.Own, id, "csv-utf8"))).ShouldBe(0);
        var sent = owed - lines.Sum(l => l.Fen);
        (await House.Arrears("06")).ShouldBe(sent);
        (await House.On(id, FeeAccounts.Transit)).ShouldBe(lines.Sum(l => l.Fen));

        var answer = new[] { (1, lines[0].Fen, "成功"), (2, lines[1].Fen, "退票"), (3, lines[2].Fen, "处理中") };
        (await House.Answer(id, answer)).ShouldSatisfyAllConditions(a => (a.Paid, a.Returned, a.Unknown, a.Same).ShouldBe((1, 1, 1, 0)), a => a.Faults.ShouldBeEmpty());
        (await House.Arrears("06")).ShouldBe(sent + lines[1].Fen, "what came back is owed again");
        (await House.On(id, FeeAccounts.Bank)).ShouldBe(lines[0].Fen);
        (await House.On(id, FeeAccounts.Transit)).ShouldBe(lines.Skip(2).Sum(l => l.Fen), "what the bank does not know stays on its way");
        await House.ShouldBalance();

        var before = await Tables.Fingerprint(House, t => t.Name is "PayoutLines" or "BookBatches" or "BookEntries");
        (await House.Answer(id, answer)).ShouldSatisfyAllConditions(a => (a.Paid, a.Returned, a.Unknown, a.Same).ShouldBe((0, 0, 0, 3)), a => a.Faults.ShouldBeEmpty());
        (await Tables.Fingerprint(House, t => t.Name is "PayoutLines" or "BookBatches" or "BookEntries")).ShouldBe(before, "the same answer again changes nothing");

        (await House.Answer(id, [.. lines.Skip(2).Select(l => (l.Sequence, l.Fen, "成功"))])).Paid.ShouldBe(lines.Count - 2);
        (await House.Batch(id)).State.ShouldBe(PayoutState.Closed);
        (await House.On(id, FeeAccounts.Transit)).ShouldBe(0);
        (await House.Answer(id, (1, lines[0].Fen, "退票"))).Returned.ShouldBe(1, "a payment may come back after it was paid");
        (await House.Arrears("06")).ShouldBe(sent + lines[0].Fen + lines[1].Fen);
        (await House.On(id, FeeAccounts.Bank)).ShouldBe(lines.Skip(2).Sum(l => l.Fen));
        await House.ShouldBalance();
        (await House.Lines(await House.Prepare("06"))).Select(l => l.Code).ShouldBe([lines[0].Code, lines[1].Code], "only what came back is prepared again");
    }

    [SkippableFact]
    public async Task The_file_holds_what_was_approved_with_its_control_sums_and_is_the_same_each_time()
    {
        var id = await House.Prepare("05");
        await House.Approve(id);
        await House.Send(People.Clerk, new SendPayout(People.Own, id, "csv-utf8"));
        var (payout, lines) = (await House.Batch(id), await House.Lines(id));
        var expected = new StringBuilder("\uFEFF批次号,序号,收款账号,户名,开户银行,金额,用途\r\n");
        foreach (var line in lines) expected.Append($"{payout.Number},{line.Sequence},{await House.Account(line)},{line.Name},{line.Bank},{line.Fen / 100m:0.00},过渡安置费{line.From:yyyyMM}至{line.To:yyyyMM}\r\n");
        expected.Append($"合计,{payout.Count},{payout.Fen / 100m:0.00}\r\n");
        (await House.File(payout)).ShouldBe(Encoding.UTF8.GetBytes(expected.ToString()));
        (payout.Count, payout.Fen).ShouldBe((lines.Count, lines.Sum(l => l.Fen)));

        (await Cashiers.Refusal(() => House.Send(Another(), new FetchPayoutFile(People.Own, id, "送样例银行代发")))).ShouldBe("payout-sender");
        (await Cashiers.Refusal(() => House.Send(People.Clerk, new FetchPayoutFile(People.Own, id, "")))).ShouldBe("invalid");
        var one = await House.Send(People.Clerk, new FetchPayoutFile(People.Own, id, "送样例银行代发"));
        (await House.Send(People.Clerk, new FetchPayoutFile(People.Own, id, "再次送样例银行"))).BlobId.ShouldBe(one.BlobId);
        (await House.SeenBy(People.Clerk.Id)).Where(r => r.RecordId == id).Select(r => (r.Way, r.Count, r.Reason))
            .ShouldBe([(RevealWay.Exported, payout.Count, "送样例银行代发"), (RevealWay.Exported, payout.Count, "再次送样例银行")]);

        var numbers = new Numbers(await Task.WhenAll(lines.Select(House.Account)));
        numbers.Legible(HouseLog.Text).ShouldBeNull("in the log");
        (await numbers.InTables(House)).Faults.ShouldBeEmpty();
        (await numbers.InFiles(House)).Faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Nobody_approves_what_he_asked_and_nobody_changes_what_was_asked()
    {
        var id = await House.Prepare("12", months: 1);
        var lines = await House.Lines(id);
        await House.Send(People.Clerk, new TakeOutLine(People.Own, lines[0].Id, "正在核对面积"));
        var payout = await House.Batch(id);
        (payout.Count, payout.Fen).ShouldBe((lines.Count - 1, lines.Skip(1).Sum(l => l.Fen)));
        (await Cashiers.Refusal(() => House.Send(People.Clerk, new SendPayout(People.Own, id, "csv-utf8")))).ShouldBe("payout-state", "nobody has approved it");
        var approval = await House.Send(People.Clerk, new AskPayout(People.Own, id, payout.Version, "补发一个月过渡安置费"));
        (await Cashiers.Refusal(() => House.Send(People.Clerk, new DecideApproval(People.Own, approval, ApprovalDecision.Approve, "")))).ShouldBe("approval-own");
        foreach (var decided in new[] { false, true })
        {
            if (decided) await House.Send(People.Leader, new DecideApproval(People.Own, approval, ApprovalDecision.Approve, ""));
            (await Cashiers.Refusal(() => House.Send(People.Clerk, new TakeOutLine(People.Own, lines[1].Id, "想再移出一户")))).ShouldBe("payout-state");
            (await Cashiers.Refusal(() => House.Send(People.Clerk, new AskPayout(People.Own, id, payout.Version, "再提交一次审批")))).ShouldBe("payout-state");
        }
        (await Cashiers.Refusal(() => House.Send(Another(), new SendPayout(People.Own, id, "csv-utf8")))).ShouldBe("not-found", "who asked sends");
        (await House.Send(People.Clerk, new ReadApproval(approval))).Facts.ShouldContain($"{payout.Count:N0} 户");
        (await Should.ThrowAsync<ProblemException>(() => House.Send(People.Clerk, new SendPayout(People.Own, id, "csv-gbk")))).Message.ShouldContain("的户名“丁𠮷”里有 GBK 写不出的字");
        await House.Send(People.Clerk, new SendPayout(People.Own, id, "csv-utf8"));
        (await Cashiers.Refusal(() => House.Send(People.Clerk, new WithdrawPayout(People.Own, id)))).ShouldBe("payout-state", "what was sent is not given up");
        await House.ShouldBalance();
    }

    [SkippableFact]
    public async Task A_family_is_in_one_open_batch_and_numbers_are_never_given_again()
    {
        var one = await House.Prepare("08", months: 2, cap: 50_000);
        var lines = await House.Lines(one);
        lines.ShouldAllBe(l => l.Fen > 0 && l.Fen <= 50_000);
        var refused = await Should.ThrowAsync<ProblemException>(() => House.Prepare("08"));
        refused.Code.ShouldBe("payout-empty");
        refused.Message.ShouldContain($"已列入批次 {(await House.Batch(one)).Number}");
        (await Held(lines)).ShouldBe(lines.Count, "a family in a batch is not removed by a whole ledger");
        await House.Send(People.Clerk, new WithdrawPayout(People.Own, one));
        (await Held(lines)).ShouldBe(0);
        var two = await House.Prepare("08");
        (await House.Lines(two)).Select(l => l.Code).ShouldBe(lines.Select(l => l.Code));
        (await House.Batch(two)).Serial.ShouldBe((await House.Batch(one)).Serial + 1, "what was refused took no number");
        (await House.Batch(two)).Number.ShouldBe($"FF2022-{(await House.Batch(two)).Serial:0000}");
        foreach (var line in await House.Lines(two)) await House.Send(People.Clerk, new TakeOutLine(People.Own, line.Id, "本批不发"));
        (await Cashiers.Refusal(async () => await House.Send(People.Clerk, new AskPayout(People.Own, two, (await House.Batch(two)).Version, "没有可以发放的户")))).ShouldBe("payout-empty");
    }

    [SkippableFact]
    public async Task Who_was_paid_otherwise_meanwhile_is_left_out_when_it_is_sent()
    {
        var id = await House.Prepare("09");
        var (lines, owed) = (await House.Lines(id), await House.Arrears("09"));
        await House.Approve(id);
        var paid = lines[1];
        await House.As(People.Clerk, async scope =>
        {
            await scope.Resolve<DbSession>().Begin(default);
            var payment = new Payment { AreaId = People.Own, HouseholdId = paid.HouseholdId, ProjectId = paid.ProjectId, HouseholdCode = paid.Code, Person = paid.Name, From = paid.From, To = paid.From, PaidFen = 100, PaidOn = House.Today() };
            scope.Resolve<FeesDb>().Payments.Add(payment);
            await scope.Resolve<PaymentPosting>().Post(People.Own, [(payment, payment.HouseholdId)], "现金发放", default);
            await scope.Resolve<DbSession>().Commit(default);
            return 0;
        });
        (await House.Send(People.Clerk, new SendPayout(People.Own, id, "fixed-gbk"))).ShouldBe(1);
        var left = (await House.Lines(id, "leftOut")).Single(l => l.Id == paid.Id);
        left.Reason.ShouldBe($"送银行时账上只欠 {(paid.Fen - 100) / 100m:N2} 元");
        (await House.Lines(id)).Select(l => l.Sequence).ShouldBe(lines.Select(l => l.Sequence).Where(s => s != paid.Sequence), "what was approved as number 3 is number 3 at the bank");
        (await House.Arrears("09")).ShouldBe(owed - 100 - lines.Where(l => l.Id != paid.Id).Sum(l => l.Fen));
        (await House.Answer(id, (paid.Sequence, paid.Fen, "成功"))).Faults.ShouldHaveSingleItem().ShouldContain($"批次里没有序号 {paid.Sequence}");
        await House.ShouldBalance();
    }

    [SkippableFact]
    public async Task Two_who_send_at_once_post_once()
    {
        var id = await House.Prepare("03", months: 1);
        await House.Approve(id);
        var sent = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            try
            {
                await House.Send(People.Clerk, new SendPayout(People.Own, id, "csv-utf8"));
                return "";
            }
            catch (ProblemException refused)
            {
                return refused.Code;
            }
        })));
        sent.Order(StringComparer.Ordinal).ShouldBe(["", "payout-state"]);
        (await House.On(id, FeeAccounts.Transit)).ShouldBe((await House.Batch(id)).Fen);
        (await House.Send(People.Clerk, new ReadPayout(id))).Books.ShouldHaveSingleItem();
        await House.ShouldBalance();
    }

    [SkippableFact]
    public async Task What_the_answer_says_wrongly_is_named_and_not_taken()
    {
        var id = await House.Prepare("10", months: 1);
        await House.Approve(id);
        await House.Send(People.Clerk, new SendPayout(People.Own, id, "csv-utf8"));
        var lines = await House.Lines(id);
        await House.Answer(id, (1, lines[0].Fen, "退票"));
        var before = await Tables.Fingerprint(House, t => t.Name is "PayoutLines" or "BookBatches" or "BookEntries");
        var taken = await House.Answer(id, (1, lines[0].Fen, "成功"), (2, lines[1].Fen + 1, "成功"), (9_999, 100, "成功"), (3, lines[2].Fen, "成功"), (3, lines[2].Fen, "退票"), (4, lines[3].Fen, "再说"));
        taken.Faults.ShouldBe([
            "第 2 行：序号 1 已回盘为“退票”，又报“成功”。", $"第 3 行：序号 2 的金额“{(lines[1].Fen + 1) / 100m:0.00}”与批次的 {lines[1].Fen / 100m:N2} 元不符。", "第 4 行：批次里没有序号 9999。",
            "第 5 行：序号 3 在文件里有不同的结果。", "第 6 行：序号 3 在文件里有不同的结果。", "第 7 行：序号 4 的结果“再说”不认识。"]);
        (await Tables.Fingerprint(House, t => t.Name is "PayoutLines" or "BookBatches" or "BookEntries")).ShouldBe(before);
        await House.ShouldBalance();
    }

    [SkippableFact]
    public async Task What_the_bank_has_not_answered_is_to_be_asked_again_after_the_days_of_the_layout()
    {
        var id = await House.Prepare("11", months: 1);
        await House.Approve(id);
        await House.Send(People.Clerk, new SendPayout(People.Own, id, "csv-utf8"));
        var (number, lines) = ((await House.Batch(id)).Number, await House.Lines(id));
        await House.Answer(id, [.. lines.Skip(1).Select(l => (l.Sequence, l.Fen, "成功"))]);
        (await ToDoAfter(2, number)).ShouldBeNull("only two days have passed");
        (await ToDoAfter(1, number)).ShouldBe($"{number} 有 1 笔银行没有答复");
        (await House.Send(People.Clerk, new AskBankAgain(People.Own, id))).ShouldBe(1);
        (await ToDoAfter(2, number)).ShouldBeNull();
        (await House.Answer(id, (1, lines[0].Fen, "处理中"))).Unknown.ShouldBe(1);
        (await ToDoAfter(1, number)).ShouldBeNull("it has answered that it does not know");
        (await ToDoAfter(2, number)).ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task What_fails_anywhere_leaves_nothing_and_a_retry_leaves_all()
    {
        var id = await House.Prepare("02", months: 1);
        await House.Approve(id);
        var failures = await Tried(() => House.Send(People.Clerk, new SendPayout(People.Own, id, "csv-utf8")));
        failures.ShouldBeGreaterThan(10);
        (await House.Send(People.Clerk, new ReadPayout(id))).Books.ShouldHaveSingleItem().Fen.ShouldBe((await House.Batch(id)).Fen);
        var lines = await House.Lines(id);
        (await Tried(() => House.Answer(id, [.. lines.Select(l => (l.Sequence, l.Fen, l.Sequence % 2 == 0 ? "退票" : "成功"))]))).ShouldBeGreaterThan(5);
        (await House.Batch(id)).State.ShouldBe(PayoutState.Closed);
        (await House.On(id, FeeAccounts.Bank)).ShouldBe(lines.Where(l => l.Sequence % 2 == 1).Sum(l => l.Fen));
        await House.ShouldBalance();
    }

    [SkippableFact]
    public async Task A_county_writes_down_its_own_layout_and_what_it_cannot_hold_stops_the_file()
    {
        var shipped = (await House.Send(People.Clerk, new ListLayouts(People.Own))).Single(l => l.Key == "fixed-gbk").Text;
        var narrow = await House.Send(People.Clerk, new SaveLayout(People.Own, Guid.Empty, 0, shipped.Replace("\"name\", \"width\": 60", "\"name\", \"width\": 2", StringComparison.Ordinal).Replace("定长文本", "测试窄格式", StringComparison.Ordinal)));
        var city = await House.Send(People.Supervisor, new SaveLayout(People.City, Guid.Empty, 0, shipped.Replace("定长文本", "测试市级格式", StringComparison.Ordinal)));
        (await House.Send(People.Neighbour, new ListLayouts(People.Foreign))).Select(l => l.Name).ShouldSatisfyAllConditions(n => n.ShouldContain("测试市级格式（GBK）"), n => n.ShouldNotContain("测试窄格式（GBK）"));
        var id = await House.Prepare("01", months: 1);
        await House.Approve(id);
        var refused = await Should.ThrowAsync<ProblemException>(() => House.Send(People.Clerk, new SendPayout(People.Own, id, narrow.ToString())));
        refused.Errors[0].Message.ShouldStartWith($"第 1 笔（{(await House.Lines(id))[0].Code}）的户名");
        (await House.Batch(id)).State.ShouldBe(PayoutState.Approved, "nothing was sent, and nothing was used up");
        await House.Send(People.Clerk, new SendPayout(People.Own, id, city.ToString()));
        (await House.Batch(id)).Layout.ShouldBe("测试市级格式（GBK）");
    }

    // Every command of the database in turn fails, until the act ends untouched.
    private async Task<int> Tried(Func<Task> act)
    {
        static bool Touched(HouseTable t) => t.Schema == "fees" || t.Name is "BookBatches" or "BookEntries" or "Approvals" or "Files" or "FileBlobs" or "AuditEntries" or "Outbox";
        var before = await Tables.Fingerprint(House, Touched);
        var failures = 0;
        for (var nth = 1; await FailAt.Try(nth, act); nth++)
        {
            failures++;
            (await Tables.Fingerprint(House, Touched)).ShouldBe(before, $"failed at command {nth}");
        }
        return failures;
    }

    private Task<int> Held(IReadOnlyList<PayoutLine> lines) => House.As(People.Clerk, async s =>
        (await s.Resolve<IEnumerable<IRecordHold>>().OfType<FamiliesInPayouts>().Single().Of(People.Own, [.. lines.Select(l => l.HouseholdId)], default)).Count);

    private static Person Another() => People.Clerk with { Id = "another-clerk" };

    private async Task<string?> ToDoAfter(int days, string number)
    {
        House.Clock.Advance(TimeSpan.FromDays(days));
        return (await House.As(People.Clerk, s => s.Resolve<IEnumerable<ITodos>>().OfType<PayoutTodos>().Single().Read(20, default))).Items.Select(t => t.Title).FirstOrDefault(t => t.StartsWith(number, StringComparison.Ordinal));
    }
}

[Collection(PayoutsOnSqlite.Name)]
public sealed class PayoutTestsOnSqlite(SqlitePayouts house) : PayoutTests(house);

[Collection(PayoutsOnPostgres.Name)]
public sealed class PayoutTestsOnPostgres(PostgresPayouts house) : PayoutTests(house);
