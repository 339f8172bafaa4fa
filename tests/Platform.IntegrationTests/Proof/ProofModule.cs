using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Approvals;
using Platform.Kernel.Contracts;
using Platform.Kernel.Events;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Proof;

/// <summary>A module beside the others that only the tests have: the house finds it by scanning, like any other.</summary>
internal sealed class ProofModule : Kernel.Modules.Module
{
    public static readonly Permission View = new("proof.view", "证明", [Roles.CountyClerk], "proof.read");

    /// <summary>Held by those who ask as well, so that only the rule keeps them from approving their own.</summary>
    public static readonly Permission Approve = new("proof.approve", "批准证明", [Roles.CountyClerk, Roles.CountyLeader]);

    public override string Word => "proof";

    public override string Title => "证明";

    public override string About => "只在测试中存在。";

    public override IReadOnlyList<Permission> Permissions => [View, Approve];
}

/// <summary>An event that some reaction may fail on.</summary>
internal sealed record ProofTold(int AreaId, string Subject, int Number) : IEvent;

/// <summary>Hears the event, and fails on the subjects that a test has named.</summary>
internal sealed class HearProof : IReaction<ProofTold>
{
    /// <summary>Subjects to fail on; a test takes names of its own, since several houses share this.</summary>
    public static readonly ConcurrentDictionary<string, bool> Refused = new();

    /// <summary>What was heard, in that order.</summary>
    public static readonly ConcurrentQueue<ProofTold> Heard = new();

    public Task On(ProofTold fact, CancellationToken ct)
    {
        if (Refused.ContainsKey(fact.Subject)) throw new InvalidOperationException("The test wants this to fail.");
        Heard.Enqueue(fact);
        return Task.CompletedTask;
    }
}

/// <summary>Something to be allowed; allowing it tells of it, or fails where the payload says so.</summary>
internal sealed class ProofAct(Kernel.Data.PlatformDb db) : IApprovalKind
{
    public string Name => "proof.act";

    public string Title => "证明事项";

    public Permission Approves => ProofModule.Approve;

    public int Days => 3;

    public bool Once => true;

    public Task OnApproved(Approval approval, CancellationToken ct)
    {
        if (approval.Payload == "fail") throw new InvalidOperationException("The test wants this to fail.");
        db.Publish(new ProofTold(approval.AreaId, "approval/" + approval.Id, 1));
        return Task.CompletedTask;
    }
}

/// <summary>A job that takes its time.</summary>
internal sealed class SlowJob : IJob
{
    public string Name => "proof.slow";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(int areaId, CancellationToken ct)
    {
        for (var turn = 0; turn < 1_000; turn++) await Task.Yield(); // others get their turn while it runs
    }
}

/// <summary>An endpoint that states no permission, while a test asks for it.</summary>
internal sealed class RogueEndpoint : IEndpoint
{
    public static readonly AsyncLocal<bool> Armed = new();

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/", () => Results.Ok(new { items = Array.Empty<int>() })).Permission(ProofModule.View);
        if (Armed.Value) api.MapGet("/rogue", () => "nobody asked");
    }
}
