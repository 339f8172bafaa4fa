using Autofac;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Jobs;
using Platform.Kernel.Data;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Workbook = Platform.IntegrationTests.Survey.Workbook;

namespace Platform.IntegrationTests.RoundTrip;

/// <summary>What two people changed is shown, and never overwritten without a word.</summary>
public abstract class ConflictTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Households = "被征收户", Address = "房屋坐落", Remark = "备注", Phone = "联系电话";

    [SkippableFact]
    public async Task A_cell_that_both_changed_is_shown_and_left_alone_and_its_row_comes_back()
    {
        var (mine, theirs) = await Two();
        await Take(await theirs.Set(Households, 5, Address, "别人改的地址").Set(Households, 6, Remark, "别人的备注").Send(House));
        var upload = await mine.Set(Households, 5, Address, "我改的地址").Set(Households, 6, Address, "只有我改").Set(Households, 7, Remark, "").Send(House);

        var conflict = (await Read(upload)).Conflicts.ShouldHaveSingleItem();
        (conflict.Row, conflict.Key, conflict.Now, conflict.Mine, conflict.Choice).ShouldBe((6, "address", "别人改的地址", "我改的地址", null));
        var source = conflict.Source.ShouldNotBeNull();
        (source.By, source.Exported).ShouldBe((People.Clerk.Id, mine.Show(Households, 5, "户编号") is null ? "" : source.Exported));
        source.Exported.ShouldNotBeNullOrEmpty();
        (await Read(upload)).Reading.Sheets.Single().Rows.Where(r => !r.Usable).ShouldHaveSingleItem().Faults.ShouldContain(f => f.Code == "changed-meanwhile" && f.Message.Contains("别人改的地址"));

        await Take(upload);
        var after = await Now();
        (after.Show(Households, 5, Address), after.Show(Households, 6, Address), after.Show(Households, 6, Remark)).ShouldBe(("别人改的地址", "只有我改", "别人的备注"));
        var returned = await Returned(upload);
        returned.Count(Households).ShouldBe(1);
        returned.Show(Households, 1, Address).ShouldBe("我改的地址");

        await Take(await returned.Send(House)); // with its new mark the clerk answers to what is stored now
        (await Now()).Show(Households, 5, Address).ShouldBe("我改的地址");
    }

    [SkippableTheory]
    [InlineData(CellChoice.Stored, "别人改的地址")]
    [InlineData(CellChoice.Copy, "我改的地址")]
    public async Task The_clerks_choice_is_done_and_the_rest_of_the_row_is_taken(CellChoice choice, string address)
    {
        var (mine, theirs) = await Two();
        await Take(await theirs.Set(Households, 5, Address, "别人改的地址").Send(House));
        var upload = await mine.Set(Households, 5, Address, "我改的地址").Set(Households, 5, Remark, "我的备注").Send(House);
        (await House.Send(People.Clerk, new ChooseCells(People.Own, upload, Households, choice, ["6.address"]))).ShouldBe(1);
        (await Read(upload)).Conflicts.ShouldHaveSingleItem().Choice.ShouldBe(choice);
        await Take(upload);
        var after = await Now();
        (after.Show(Households, 5, Address), after.Show(Households, 5, Remark)).ShouldBe((address, "我的备注"));
        (await Should.ThrowAsync<ProblemException>(() => House.Send(People.Clerk, new ChooseCells(People.Own, upload, Households, choice)))).Code.ShouldBe("sheet-taken");
    }

    [SkippableFact]
    public async Task What_changes_between_the_preview_and_the_commit_is_not_overwritten_either()
    {
        var (mine, theirs) = await Two();
        var upload = await mine.Set(Households, 5, Address, "我改的地址").Send(House);
        (await Read(upload)).Conflicts.ShouldBeEmpty();
        await Take(await theirs.Set(Households, 5, Address, "别人改的地址").Send(House));
        await Take(upload);
        (await Now()).Show(Households, 5, Address).ShouldBe("别人改的地址");
        (await Returned(upload)).Count(Households).ShouldBe(1);
    }

    [SkippableFact]
    public async Task A_choice_holds_for_the_value_that_was_shown_and_for_no_later_one()
    {
        var (mine, theirs) = await Two();
        await Take(await theirs.Set(Households, 5, Address, "别人改的地址").Send(House));
        var upload = await mine.Set(Households, 5, Address, "我改的地址").Send(House);
        await House.Send(People.Clerk, new ChooseCells(People.Own, upload, Households, CellChoice.Copy));
        await Take(await (await Now()).Set(Households, 5, Address, "又改了").Send(House));
        await Take(upload);
        (await Now()).Show(Households, 5, Address).ShouldBe("又改了");
    }

    [SkippableFact]
    public async Task Both_to_the_same_is_no_conflict_and_a_sealed_number_meets_by_its_value()
    {
        var (mine, theirs) = await Two();
        var row = Enumerable.Range(1, mine.Count(Households)).First(i => mine.Show(Households, i, Phone)?.Contains('*') == true);
        await Take(await theirs.Set(Households, row, Phone, "13812345678").Set(Households, row, Remark, "相同").Send(House));
        var same = await mine.Set(Households, row, Phone, "138 1234 5678").Set(Households, row, Remark, "相同").Send(House);
        (await Read(same)).Conflicts.ShouldBeEmpty();
        var conflict = (await Read(await mine.Set(Households, row, Phone, "13912345678").Send(House))).Conflicts.ShouldHaveSingleItem();
        (conflict.Key, conflict.Now, conflict.Mine).ShouldBe(("phone", "138****5678", "139****5678"));
    }

    [SkippableFact]
    public async Task A_copied_row_a_foreign_one_and_one_whose_mark_was_changed_are_named_and_not_taken()
    {
        var (mine, _) = await Two();
        var rows = mine.Rows(Households);
        var twin = rows[5].ToList();
        rows.Add(twin);
        mine.Set(Households, rows.Count - 1, Address, "复制来的行");
        var mark = mine.Column(Households, AreaSeal.Title);
        var changed = rows[8][mark].Text!;
        rows[8][mark] = RawCell.Of(changed[..40] + (changed[40] == 'A' ? 'B' : 'A') + changed[41..]);
        var upload = await mine.Send(House);
        var rejected = (await Read(upload)).Reading.Sheets.Single().Rows.Where(r => !r.Usable).ToList();
        rejected.Select(r => (r.Number, r.Faults.First(f => f.Key is null).Code)).ShouldBe([(9, "row-unknown"), (rows.Count, "row-twice")]);
        (await Returned(upload)).Show(Households, 2, AreaSeal.Title).ShouldBeNull("it is to be a row of its own");

        await Workbook.Import(House, People.Neighbour);
        var foreign = (await Copy.Of(House, People.Neighbour)).Only(Households).Set(Households, 5, Address, "外县");
        var absent = (await Read(await foreign.Send(House))).Reading.Sheets.Single().Rows.First(r => !r.Usable).Faults.Single(f => f.Key is null);
        (absent.Code, absent.Message).ShouldBe(("row-unknown", rejected[0].Faults.First(f => f.Key is null).Message));
    }

    [SkippableFact]
    public async Task A_record_that_was_removed_meanwhile_is_answered_like_one_that_never_was()
    {
        var (mine, _) = await Two();
        var upload = await mine.Set(Households, 5, Address, "我改的地址").Send(House);
        var id = (await Read(upload)).Reading.Sheets.Single().Rows.Single(r => r is { Untouched: false }).RecordId!.Value;
        await House.As(People.Clerk, async s =>
        {
            await s.Resolve<DbSession>().Begin(default);
            await s.Resolve<StoredSheets>().Owner(Households, People.Own).Mark(People.Own, [id], removed: true, default);
            await s.Resolve<DbSession>().Commit(default);
            return 0;
        });
        (await Read(upload)).Reading.Sheets.Single().Rows.Single(r => r.RecordId == id).Faults.ShouldContain(f => f.Code == "row-unknown");
    }

    [SkippableFact]
    public async Task A_number_given_up_and_given_to_another_family_in_one_file_makes_no_one_of_the_two()
    {
        var (mine, _) = await Two();
        var (before, old) = (mine.Count(Households), mine.Show(Households, 5, "户编号")!);
        mine.Rows(Households).Add([.. mine.Rows(Households)[5]]);
        mine.Set(Households, before + 1, AreaSeal.Title, null).Set(Households, before + 1, Remark, "另一户").Set(Households, 5, "户编号", old + "改");
        var upload = await mine.Send(House);
        (await Should.ThrowAsync<ProblemException>(() => Take(upload))).Code.ShouldBe("key-taken");
        (await Now()).Count(Households).ShouldBe(before);

        await Take(await (await Now()).Set(Households, 5, "户编号", old + "改").Send(House));
        var second = await Now();
        second.Rows(Households).Add([.. mine.Rows(Households)[before + 1]]);
        await Take(await second.Send(House));
        var after = await Now();
        Enumerable.Range(1, after.Count(Households)).Where(i => after.Show(Households, i, "户编号") is { } code && code.StartsWith(old, StringComparison.Ordinal))
            .Select(i => (after.Show(Households, i, "户编号"), after.Show(Households, i, Remark) == "另一户")).Order().ShouldBe([(old, true), (old + "改", false)]);
    }

    private async Task<(Copy Mine, Copy Theirs)> Two()
    {
        await Workbook.Import(House, People.Clerk);
        House.Clock.Advance(TimeSpan.FromMinutes(1));
        var two = ((await Copy.Of(House)).Only(Households), (await Copy.Of(House)).Only(Households));
        House.Clock.Advance(TimeSpan.FromMinutes(1));
        return two;
    }

    private async Task<Copy> Now() => (await Copy.Of(House)).Only(Households);

    private Task<UploadReading> Read(Guid upload) => House.Send(People.Clerk, new ReadUpload(upload));

    private async Task<Copy> Returned(Guid upload) => Copy.From(await House.Send(People.Clerk, new ReturnRows(People.Own, upload)));

    private Task<string> Take(Guid upload) => House.Send(People.Clerk, new TakeUpload(People.Own, upload, "已核对"));
}

[Collection(OnSqlite.Name)]
public sealed class ConflictTestsOnSqlite(SqliteHouse house) : ConflictTests(house);

[Collection(OnPostgres.Name)]
public sealed class ConflictTestsOnPostgres(PostgresHouse house) : ConflictTests(house);

[Collection(OnSqlServer.Name)]
public sealed class ConflictTestsOnSqlServer(SqlServerHouse house) : ConflictTests(house);
