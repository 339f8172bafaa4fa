namespace Platform.Rules.Engine;

/// <summary>A document that rules are taken from.</summary>
/// <param name="Id">Short name by which values cite it.</param>
/// <param name="Number">文号.</param>
/// <param name="Title">标题.</param>
/// <param name="Issuer">发布机关.</param>
/// <param name="PublishedOn">发布日期.</param>
/// <param name="EffectiveOn">施行日期.</param>
/// <param name="Attachment">Name of the attached file.</param>
public sealed record PolicySource(string Id, string Number, string Title, string Issuer, DateOnly PublishedOn, DateOnly EffectiveOn, string? Attachment);

/// <summary>One thing stated, from a day, by an article.</summary>
/// <param name="Dimension">Word of the <see cref="Engine.Dimension"/>.</param>
/// <param name="Is">What is stated.</param>
/// <param name="From">First day on which it holds; it holds until the next value of the same dimension.</param>
/// <param name="Published">Day from which it is known.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Article">条款.</param>
public sealed record PolicyValue(string Dimension, Node Is, DateOnly From, DateOnly Published, string Source, string Article);

/// <summary>What a layer demands of the layers below it.</summary>
/// <param name="Dimension">Word of the dimension whose number is bounded.</param>
/// <param name="Min">At least, in 1/10000.</param>
/// <param name="Max">At most, in 1/10000.</param>
/// <param name="From">First day.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Article">条款.</param>
public sealed record PolicyBound(string Dimension, long? Min, long? Max, DateOnly From, string Source, string Article);

/// <summary>One layer's rule on one thing, as data. It is never changed; a new version supersedes it.</summary>
public sealed record Policy
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about.</summary>
    public required PolicyKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required Layer Layer { get; init; }

    /// <summary>Number of the published version; it is no part of the text.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The documents that it cites.</summary>
    public required IReadOnlyList<PolicySource> Sources { get; init; }

    /// <summary>What it states.</summary>
    public required IReadOnlyList<PolicyValue> Values { get; init; }

    /// <summary>What it demands of lower layers.</summary>
    public IReadOnlyList<PolicyBound> Bounds { get; init; } = [];

    /// <summary>Worked examples, which must come out before it is published.</summary>
    public IReadOnlyList<PolicyExample> Examples { get; init; } = [];

    /// <summary>Reads a policy from its text.</summary>
    /// <exception cref="PolicyException">All faults at once.</exception>
    public static Policy Read(Node text) => new PolicyReader().Read(text);

    /// <summary>The policy as text; reading it again gives the same policy.</summary>
    public Node ToNode() => PolicyWriter.Write(this);

    /// <summary>Takes of each dimension what the nearest layer states, within the bounds of the layers above it.</summary>
    /// <param name="layers">Policies of one kind, in any order.</param>
    /// <param name="on">The day whose values hold, usually the day of the agreement. Rates keep their whole history.</param>
    /// <param name="knownOn">What was published later is not seen.</param>
    /// <exception cref="PolicyException">A layer states none where a higher one demands a minimum.</exception>
    public static MergedPolicy Merge(IEnumerable<Policy> layers, DateOnly on, DateOnly knownOn) => new Merging([.. layers.OrderByDescending(l => l.Layer)], on, knownOn).Merge();

    internal PolicySource SourceOf(string id) => Sources.First(s => s.Id == id);
}
