using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Housing.Survey;

/// <summary>What is said of the families that flats are for: by the file's own sheet, else by what is stored.</summary>
internal sealed class Families(SheetRows listed, ISurveyKnown known)
{
    /// <summary>There is something to look families up in.</summary>
    public bool Judge => listed.Count > 0 || known.HasHouseholds;

    public static Families Of(SurveyFile file, ISurveyKnown known) => new(file.All(SurveyKinds.Households), known);

    public Family? Find(string code)
    {
        var folded = Fold.Code(code);
        if (listed.First(SurveyKeys.Household, folded) is { } row)
        {
            return new Family(row.Int("flatsDue"), row.Matched("flatsDue"), row.Date("handover"), row.MonthOnly("handover"), row.Text("estate"), row.Text("flats"), row.Text(SurveyKeys.Project));
        }

        return known.Household(folded) is { } stored
            ? new Family(stored.FlatsDue, stored.FlatsDue is not null, stored.Handover, false, null, null, stored.Project)
            : null;
    }
}

/// <summary>One family as flats see it.</summary>
/// <param name="FlatsDue">Flats owed; null counts as none where <paramref name="Stated"/>.</param>
/// <param name="Stated">The number of flats owed is on record at all.</param>
/// <param name="Handover">Earliest handover.</param>
/// <param name="MonthOnly">That is known to the month.</param>
/// <param name="Estate">Estate it is to live in.</param>
/// <param name="Flats">Flats as written, such as 2号楼1单元1001.</param>
/// <param name="Project">Its project.</param>
internal sealed record Family(int? FlatsDue, bool Stated, DateOnly? Handover, bool MonthOnly, string? Estate, string? Flats, string? Project);
