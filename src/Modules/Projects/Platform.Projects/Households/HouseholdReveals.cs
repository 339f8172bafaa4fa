using Platform.Kernel.Personal;
using Platform.Kernel.Reveals;
using Platform.Projects.Data;

namespace Platform.Projects.Households;

/// <summary>A household's identity number and telephone may be shown in full.</summary>
internal sealed class HouseholdReveals(ProjectsDb db) : Revealable<Household>(db, h => $"{h.Code} {PersonalMask.Name(h.Name)}");
