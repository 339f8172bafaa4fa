namespace Platform.Kernel.Uploads;

/// <summary>What a module has stored already and a sheet has to be judged by.</summary>
public interface IKnownFacts
{
    /// <summary>Adds the module's part of what the area has stored. The module of the projects goes first.</summary>
    Task Load(int areaId, SurveyKnown known, CancellationToken ct);
}
