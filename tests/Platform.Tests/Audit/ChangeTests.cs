using Platform.Kernel.Audit;
using Platform.Tests.Architecture;

namespace Platform.Tests.Audit;

/// <summary>How a change is shown to the auditor.</summary>
public sealed class ChangeTests
{
    private static readonly RecordTitles Titles = new(Code.Catalog);

    [Fact]
    public void Fields_stand_side_by_side() =>
        AuditChange.Of(new() { Before = "{\"Name\":\"甲\",\"Gone\":1}", After = "{\"Name\":\"乙\",\"Signed\":true,\"Note\":null}" })
            .ShouldBe([new("Name", "甲", "乙"), new("Gone", "1", null), new("Signed", null, "True"), new("Note", null, null)]);

    [Fact]
    public void What_is_no_json_is_shown_as_it_stands() =>
        AuditChange.Of(new() { Before = "", After = "forged" }).ShouldBe([new("?", null, "forged")]);

    [Fact]
    public void A_day_begins_in_Shanghai()
    {
        AuditDay.Begin(new(2022, 9, 1)).ShouldBe(new DateTime(2022, 8, 31, 16, 0, 0, DateTimeKind.Utc));
        AuditDay.Of(new(2022, 8, 31, 16, 0, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2022, 9, 1));
    }

    [Fact]
    public void Kinds_and_fields_have_Chinese_names()
    {
        var entry = new AuditEntry { Word = "projects", Entity = "Household" };
        Titles.Of(entry).ShouldBe("被征收户");
        Titles.Field(entry, "SignedOn").ShouldBe("签约日期");
        Titles.Field(entry, "Phone.Mask").ShouldBe("联系电话（Mask）");
        Titles.Of(new() { Word = "access", Entity = "Other" }).ShouldBe("access.Other");
    }

    [Fact]
    public void Everything_that_is_audited_has_a_title() => DataTests.Audited.Where(k => !Titles.All.Any(t => t.Kind == k)).ShouldBeEmpty();

    [Fact]
    public void No_two_kinds_have_the_same_title() => Titles.All.GroupBy(t => t.Title).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
}
