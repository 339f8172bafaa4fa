using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Petitions.Data;

namespace Platform.Petitions.Alerts;

/// <summary>How many petitions a project had in the 90 days up to the day: an early sign. How many are too many is the rule's own data.</summary>
internal sealed class PetitionsIn90Days(PetitionsDb db) : IIndicator
{
    private const int Window = 90;

    public string Code => "petitions.in90days";

    public string Title => "90 天内信访事项";

    public string Unit => "件";

    public async Task<IReadOnlyList<Reading>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var petitions = await db.Petitions.AsNoTracking()
            .Where(p => p.AreaId == areaId && p.ProjectId != null && p.RegisteredOn <= asOf)
            .OrderBy(p => p.RegisteredOn).ThenBy(p => p.Id)
            .Select(p => new Registered(p.ProjectId!.Value, p.RegisteredOn, p.People, p.Kind)).ToListAsync(ct);
        return [.. petitions.GroupBy(p => p.ProjectId).Select(g => Of(g.Key, [.. g], asOf))];
    }

    /// <summary>A project that once had a petition is read with 0 too, so that a sign that has passed is seen to have passed.</summary>
    internal static Reading Of(Guid project, IReadOnlyList<Registered> petitions, DateOnly asOf)
    {
        var first = asOf.AddDays(-Window);
        Registered[] recent = [.. petitions.Where(p => p.On >= first && p.On <= asOf)];
        var (from, until) = (Day(first), Day(asOf));
        var listed = recent.Length == 0 ? "。" : "：" + string.Join("、", recent.Select(p => $"{Day(p.On)} {p.Kind}{(p.People is > 1 ? $"（{p.People} 人）" : "")}")) + "。";
        return new(
            project, recent.Length, null, 0, [], $"{from} 至 {until} 的 {Window} 天内登记信访 {recent.Length} 件{listed}",
            $"/petitions?project={project}&from={from}&until={until}&asOf={until}");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A petition of a project, without the name of who brought it: explanations travel.</summary>
internal readonly record struct Registered(Guid ProjectId, DateOnly On, int? People, string Kind);
