using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;
using Platform.Portal;
using Platform.Projects.Contracts;
using Platform.Projects.Inventory;

namespace Platform.Projects.Households;

/// <summary>What the list of households is narrowed by; its words are those of the page's address.</summary>
/// <param name="Text">Part of the number or the name, or a whole identity or telephone number.</param>
/// <param name="AreaId">Only this area.</param>
/// <param name="ProjectId">Only this project's.</param>
/// <param name="Mode">A mode of the tallies: <c>exchange</c>, <c>existing</c>, <c>cash</c>, <c>voucher</c>, <c>none</c>.</param>
/// <param name="Signed"><c>yes</c> or <c>no</c>.</param>
/// <param name="AsOf">As of this day.</param>
internal sealed record HouseholdFilter(string? Text, int? AreaId, Guid? ProjectId, string? Mode, string? Signed, DateOnly AsOf)
{
    private const int ShortestNumber = 11;
    private static readonly string IdHash = PersonalModel.HashOf(nameof(Household.IdNumber)), PhoneHash = PersonalModel.HashOf(nameof(Household.Phone));

    /// <summary>The keys of the address that narrow the list.</summary>
    public static readonly string[] Keys = ["q", "area", "project", "mode", "signed", "asOf"];

    /// <summary>Whether it looks for a whole identity or telephone number, which may be kept nowhere.</summary>
    public bool IsByNumber => Fold.Code(Text ?? "") is var words && words.Length >= ShortestNumber && words.Count(char.IsAsciiDigit) >= ShortestNumber;

    public static HouseholdFilter From(UrlQuery url, DateOnly today) => new(
        url["q"], url.Number("area", 0) is > 0 and var area ? area : null,
        url["project"] is not { } project ? null : Guid.TryParse(project, out var id) ? id : Guid.Empty,
        url["mode"], url["signed"],
        DateOnly.TryParseExact(url["asOf"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : today);

    /// <summary>The filter's part of its area's rows, signed or not where <paramref name="anySigning"/>.</summary>
    public IQueryable<Household> Of(IQueryable<Household> rows, IPersonalVault vault, bool anySigning = false)
    {
        if (ProjectId is { } project) rows = rows.Where(h => h.ProjectId == project);
        if (!string.IsNullOrEmpty(Mode))
            rows = PageWords.TryWord<CompensationMode>(Mode, out var mode) ? rows.Where(HouseholdsAsOf.Of(mode, AsOf)) : rows.Where(_ => false);
        rows = Searched(rows, vault);
        return anySigning ? rows : Signed switch
        {
            "yes" => rows.Where(HouseholdsAsOf.Signed(AsOf)),
            "no" => rows.Where(HouseholdsAsOf.Unsigned(AsOf)),
            _ => rows,
        };
    }

    // A sealed number is found by its hash, and so only whole.
    private IQueryable<Household> Searched(IQueryable<Household> rows, IPersonalVault vault)
    {
        if (Fold.Code(Text ?? "") is not { Length: > 0 } words) return rows;
        if (IsByNumber)
        {
            var (id, phone) = (vault.Hash(PersonalKind.IdNumber, words), vault.Hash(PersonalKind.Phone, words));
            return rows.Where(h => EF.Property<string>(h, IdHash) == id || EF.Property<string>(h, PhoneHash) == phone);
        }

        return rows.Where(h => h.Code.Contains(words) || h.NameFolded.Contains(words));
    }

    /// <summary>The filter in words, for paper; numbers that were searched for are not printed.</summary>
    public string? Say(IReadOnlyDictionary<int, string> areas, string? project) => string.Join("；", new[]
    {
        Text is { Length: > 0 and < ShortestNumber } ? Texts.T("关键词：") + Text : null,
        AreaId is { } area ? Texts.T("县区：") + areas.GetValueOrDefault(area, "—") : null,
        project is null ? null : Texts.T("项目：") + project,
        Mode is null ? null : Texts.T("补偿方式：") + Texts.T(HouseholdWords.Modes.FirstOrDefault(m => m.Value == Mode)?.Text ?? Mode),
        Signed switch { "yes" => Texts.T("已签约"), "no" => Texts.T("未签约"), _ => null },
    }.OfType<string>()) is { Length: > 0 } words ? words : null;
}
