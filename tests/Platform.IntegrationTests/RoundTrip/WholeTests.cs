using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Jobs;
using Platform.Kernel.Data;
using Platform.Kernel.Figures;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Workbook = Platform.IntegrationTests.Survey.Workbook;

namespace Platform.IntegrationTests.RoundTrip;

/// <summary>What a whole ledger no longer has is removed, for a reason, unless somebody holds facts about it; and can come back.</summary>
public abstract class WholeTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Households = "被征收户", Code = "户编号";

    [SkippableFact]
    public async Task Removals_are_compared_first_then_done_and_those_with_facts_stay_and_say_why()
    {
        var (upload, free, held) = await Without();
        (await Should.ThrowAsync<ProblemException>(() => House.Send(People.Clerk, new DeclareWhole(People.Own, upload, Households, true)))).Errors.ShouldHaveSingleItem().Message.ShouldContain("移出原因");
        await House.Send(People.Clerk, new DeclareWhole(People.Own, upload, Households, true, "重复登记，已核对"));
        await House.Send(People.Clerk, new CompareUpload(People.Own, upload));
        var told = (await House.Send(People.Clerk, new ReadComparison(upload))).ShouldNotBeNull();
        told.Counts.ShouldHaveSingleItem().Action.ShouldBe("removed");
        told.Total.ShouldBe(1);
        told.Names[told.Entries.ShouldHaveSingleItem().Key.Split('/')[1]].ShouldContain(free);
        told.Held.ShouldHaveSingleItem().Held.ShouldContain("笔过渡费发放");
        (await Codes()).ShouldContain(free);

        var before = await Tally();
        await Take(upload);
        var codes = await Codes();
        (codes.Contains(free), codes.Contains(held)).ShouldBe((false, true));
        (await Tally()).ShouldBe(before - 1);
        var removed = (await House.Send(People.Clerk, new ListRemoved(upload, new PageOf()))).Items;
        removed.Select(r => (r.Held.Length > 0, r.Reason, r.By)).ShouldBe([(true, "重复登记，已核对", People.Clerk.Id), (false, "重复登记，已核对", People.Clerk.Id)]);
        var id = removed[1].RecordId;
        (await Audit(id)).ShouldBe("removed");

        (await House.Send(People.Clerk, new RestoreRecords(People.Own, upload))).ShouldBe(1);
        (await Codes()).ShouldContain(free);
        (await Tally()).ShouldBe(before);
        (await Should.ThrowAsync<ProblemException>(() => House.Send(People.Clerk, new RestoreRecords(People.Own, upload)))).Code.ShouldBe("nothing-removed");
        (await Should.ThrowAsync<ProblemException>(() => House.Send(People.Neighbour, new RestoreRecords(People.Own, upload)))).Status.ShouldBe(404);
    }

    [SkippableFact]
    public async Task A_later_sheet_that_has_it_again_revives_the_same_record()
    {
        var (upload, free, _) = await Without();
        await House.Send(People.Clerk, new DeclareWhole(People.Own, upload, Households, true, "重复登记"));
        await Take(upload);
        var id = (await House.Send(People.Clerk, new ListRemoved(upload, new PageOf()))).Items.Single(r => r.Held.Length == 0).RecordId;
        await Workbook.Import(House, People.Clerk);
        (await Codes()).ShouldContain(free);
        (await House.Itself([People.Own], async s => (await s.Resolve<StoredSheets>().Part(Households, People.Own, [id], default)).Of(id))).ShouldNotBeNull()["household"].Value.ShouldBe(free);
    }

    [SkippableFact]
    public async Task More_than_a_fifth_is_removed_only_when_the_number_is_confirmed()
    {
        await Workbook.Import(House, People.Clerk);
        var copy = (await Copy.Of(House)).Only("信访事项");
        var all = copy.Count("信访事项");
        copy.Rows("信访事项").RemoveRange(1, all / 2);
        var upload = await copy.Send(House);
        await House.Send(People.Clerk, new DeclareWhole(People.Own, upload, "信访事项", true, "不属征收补偿"));
        await House.Send(People.Clerk, new CompareUpload(People.Own, upload));
        (await Should.ThrowAsync<ProblemException>(() => Take(upload))).Code.ShouldBe("removal-large");
        (await Copy.Of(House)).Count("信访事项").ShouldBe(all);
        await House.Send(People.Clerk, new DeclareWhole(People.Own, upload, "信访事项", true, "不属征收补偿", all / 2));
        await Take(upload);
        (await Copy.Of(House)).Count("信访事项").ShouldBe(all - (all / 2));
    }

    [SkippableFact]
    public async Task A_ledger_with_rejected_rows_is_not_whole_and_one_that_was_not_declared_removes_nothing()
    {
        var (upload, free, _) = await Without();
        await Take(upload);
        (await Codes()).ShouldContain(free);
        var broken = (await Copy.Of(House)).Only(Households);
        broken.Rows(Households).RemoveAt(2);
        broken.Rows(Households).Add([.. broken.Rows(Households)[1]]);
        var last = broken.Rows(Households)[^1];
        last.RemoveAt(last.Count - 1);
        broken.Set(Households, broken.Count(Households), Code, "");
        var whole = await broken.Send(House);
        await House.Send(People.Clerk, new DeclareWhole(People.Own, whole, Households, true, "核对"));
        (await Should.ThrowAsync<ProblemException>(() => Take(whole))).Code.ShouldBe("whole-rejected");
    }

    [SkippableFact]
    public async Task Every_kind_of_sheet_can_be_a_whole_ledger_that_removes_nothing_when_it_has_all()
    {
        await Workbook.Import(House, People.Clerk);
        var copy = await Copy.Of(House);
        var upload = await copy.Send(House);
        var mending = await House.Itself([], s => Task.FromResult(s.Resolve<IEnumerable<SheetDefinition>>().Where(d => d.MendsOnly).Select(d => d.Kind).ToList()));
        mending.ShouldBe(["问题台账"], "what comes and goes by its own acts is no whole ledger");
        foreach (var kind in copy.Kinds.Except(mending)) await House.Send(People.Clerk, new DeclareWhole(People.Own, upload, kind, true, "全量"));
        await Take(upload);
        (await House.Send(People.Clerk, new ListRemoved(upload, new PageOf()))).Total.ShouldBe(0);
        var after = await Copy.Of(House);
        foreach (var kind in copy.Kinds) after.Count(kind).ShouldBe(copy.Count(kind), kind);
    }

    // A copy of the families without one that nobody holds facts about, and one that was paid.
    private async Task<(Guid Upload, string Free, string Held)> Without()
    {
        await Workbook.Import(House, People.Clerk);
        var copy = (await Copy.Of(House)).Only(Households, "过渡费发放", "安置房源");
        HashSet<string?> paid = [.. Enumerable.Range(1, copy.Count("过渡费发放")).Select(i => copy.Show("过渡费发放", i, Code))];
        HashSet<string?> housed = [.. Enumerable.Range(1, copy.Count("安置房源")).Select(i => copy.Show("安置房源", i, "安置户编号"))];
        var problems = await House.Itself([People.Own], async s =>
        {
            var ids = await s.Resolve<StoredSheets>().Owner(Households, People.Own).Ids(People.Own, null, default);
            var held = new HashSet<Guid>();
            foreach (var hold in s.Resolve<IEnumerable<Kernel.Gates.IRecordHold>>().Where(h => h.Kind == Households)) held.UnionWith((await hold.Of(People.Own, ids, default)).Keys);
            var part = await s.Resolve<StoredSheets>().Part(Households, People.Own, [.. ids.Except(held)], default);
            return part.Ids.Select(i => (string)part.Of(i)!["household"].Value!).ToHashSet();
        });
        copy.Only(Households);
        var free = copy.First(Households, Code, problems.Contains);
        var codeOfFree = copy.Show(Households, free, Code)!;
        copy.Rows(Households).RemoveAt(free);
        var held = copy.First(Households, Code, paid.Contains);
        var codeOfHeld = copy.Show(Households, held, Code)!;
        copy.Rows(Households).RemoveAt(held);
        return (await copy.Send(House), codeOfFree, codeOfHeld);
    }

    private async Task<HashSet<string?>> Codes()
    {
        var copy = (await Copy.Of(House)).Only(Households);
        return [.. Enumerable.Range(1, copy.Count(Households)).Select(i => copy.Show(Households, i, Code))];
    }

    private async Task<long> Tally() =>
        (await House.Send(People.Clerk, new ReadTallies(People.Own, Workbook.AsOf))).Of("households", "fromHouseholds")!.Computed!.Value;

    private Task<string> Take(Guid upload) => House.Send(People.Clerk, new TakeUpload(People.Own, upload, "已核对"));

    private Task<string> Audit(Guid id) => House.Itself([People.Own], s => s.Resolve<PlatformDb>().AuditEntries.Where(e => e.Entity == "Household" && e.Key.EndsWith(id.ToString()))
        .OrderByDescending(e => e.Sequence).Select(e => e.Action).FirstAsync());
}

[Collection(OnSqlite.Name)]
public sealed class WholeTestsOnSqlite(SqliteHouse house) : WholeTests(house);

[Collection(OnPostgres.Name)]
public sealed class WholeTestsOnPostgres(PostgresHouse house) : WholeTests(house);

[Collection(OnSqlServer.Name)]
public sealed class WholeTestsOnSqlServer(SqlServerHouse house) : WholeTests(house);
