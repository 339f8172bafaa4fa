using Platform.Kernel.Audit;

namespace Platform.Tests.Audit;

/// <summary>Digests are lines that are only added to; a torn one is named and harms no other.</summary>
public sealed class DigestTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("platform-digests-").FullName;

    [Fact]
    public async Task What_was_written_is_read_across_months()
    {
        var digests = new AuditDigests(new(Path.Combine(folder, "new")));
        (await digests.All(default)).Digests.ShouldBeEmpty();
        AuditDigest[] written = [Digest(4, 31), Digest(5, 31), Digest(4, 32)];
        foreach (var digest in written) await digests.Add(digest, default);
        await digests.Add(new AuditCheck(4, new(2022, 9, 1, 0, 0, 0, DateTimeKind.Utc), 9, AuditFault.OutOfOrder, 10), default);
        var (all, unreadable) = await digests.All(default);
        all.ShouldBe(written);
        unreadable.ShouldBeEmpty();
        (await digests.Of(written[0].Day, default)).ShouldBe(written[..2]);
        (await digests.LastChecks(new(2022, 10, 3), default))[4].Fault.ShouldBe(AuditFault.OutOfOrder);
        Directory.GetFiles(Path.Combine(folder, "new")).Select(Path.GetFileName).Order().ShouldBe(["2022-08.jsonl", "2022-09.jsonl", "checked-2022-09.jsonl"]);
    }

    [Fact]
    public async Task A_line_that_a_crash_has_torn_is_named_and_stays_alone()
    {
        var digests = new AuditDigests(new(folder));
        await digests.Add(Digest(4, 1), default);
        await File.AppendAllTextAsync(Path.Combine(folder, "2022-08.jsonl"), "{\"areaId\":4,\"da");
        await digests.Add(Digest(5, 1), default);
        var (all, unreadable) = await digests.All(default);
        all.ShouldBe([Digest(4, 1), Digest(5, 1)]);
        unreadable.ShouldBe(["2022-08.jsonl:2"]);
    }

    [Fact]
    public async Task Writers_at_once_lose_no_line()
    {
        await Task.WhenAll(Enumerable.Range(1, 40).Select(area => Task.Run(() => new AuditDigests(new(folder)).Add(Digest(area, 1), default))));
        var (all, unreadable) = await new AuditDigests(new(folder)).All(default);
        unreadable.ShouldBeEmpty();
        all.Select(d => d.AreaId).Order().ShouldBe(Enumerable.Range(1, 40));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static AuditDigest Digest(int area, int day) => new(area, new DateOnly(2022, 8, 1).AddDays(day - 1), 12, AuditChain.Start, 3);
}
