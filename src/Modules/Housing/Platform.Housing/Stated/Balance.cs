using Platform.Projects.Contracts;

namespace Platform.Housing.Stated;

/// <summary>A project's flats as of a day: what its families are owed, what is built for it, what the county states.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Project">The project.</param>
/// <param name="Stated">What 征收项目 states; null where it states nothing.</param>
/// <param name="Due">应安置: the sum of what its families are owed.</param>
/// <param name="Planned">All flats meant for it.</param>
/// <param name="Built">Those in finished buildings.</param>
/// <param name="Delivered">Those in delivered buildings.</param>
/// <param name="Allocated">Those allocated to a family.</param>
/// <param name="HandedOver">Those handed over.</param>
internal sealed record Balance(
    int AreaId, ProjectFact Project, StatedFlats? Stated,
    int Due, int Planned, int Built, int Delivered, int Allocated, int HandedOver)
{
    /// <summary>缺口 by what is built: max(0, owed − built).</summary>
    public int GapBuilt => Math.Max(0, Due - Built);

    /// <summary>缺口 by what is planned: max(0, owed − all flats meant for it).</summary>
    public int GapPlanned => Math.Max(0, Due - Planned);

    /// <summary>Whether there is anything to say of it.</summary>
    public bool HasAny => Due > 0 || Planned > 0 || Stated is { Due: > 0 } or { Built: > 0 } or { Allocated: > 0 };
}
