namespace Platform.Rectification.Campaigns;

/// <summary>What may have to be there before the next phase: a closed set, each counted from the rows.</summary>
internal enum GateKind
{
    /// <summary>本阶段任务全部办结.</summary>
    Tasks = 0,

    /// <summary>未销号问题都有责任领导和责任部门.</summary>
    Led = 1,

    /// <summary>未销号问题都有化解时限.</summary>
    Dated = 2,

    /// <summary>台账问题全部销号.</summary>
    Closed = 3,
}

/// <summary>How an area stands to one gate.</summary>
/// <param name="Kind">Which.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Missing">How many are still missing, in 项 or 件; null where the ledger is off there, so that nothing is known.</param>
internal sealed record Gate(GateKind Kind, int AreaId, int? Missing)
{
    /// <summary>All kinds, in the order of the screen.</summary>
    public static readonly IReadOnlyList<GateKind> All = Enum.GetValues<GateKind>();

    /// <summary>Whether it is passed; what is not known is not.</summary>
    public bool Passes => Missing == 0;

    /// <summary>The rows behind the number.</summary>
    public string Rows(Guid campaign) => Kind == GateKind.Tasks ? $"/rectification/campaigns/{campaign}/progress" : $"/rectification?area={AreaId}";

    /// <summary>In words.</summary>
    public static string Title(GateKind kind) => kind switch
    {
        GateKind.Tasks => "本阶段任务全部办结",
        GateKind.Led => "未销号问题都有责任领导和责任部门",
        GateKind.Dated => "未销号问题都有化解时限",
        _ => "台账问题全部销号",
    };

    /// <summary>The machine word of a kind, as templates, forms and the API write it.</summary>
    public static string Word(GateKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>A kind by its machine word; null for a word that nobody knows.</summary>
    public static GateKind? Read(string word) => All.Where(k => Word(k) == word).Select(k => (GateKind?)k).FirstOrDefault();
}
