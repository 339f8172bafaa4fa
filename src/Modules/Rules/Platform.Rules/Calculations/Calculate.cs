using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Engine;
using Platform.Rules.Import;
using Platform.Rules.Policies;

namespace Platform.Rules.Calculations;

/// <summary>What a rule makes of a household, for another system. Nothing is kept.</summary>
/// <param name="Policy">A published policy by its name, or a whole policy as YAML, or as the same in JSON.</param>
/// <param name="Facts">The household, in the words of <see cref="FactVocabulary"/>.</param>
/// <param name="AsOf">The day of the figures; what happened later is not seen.</param>
/// <param name="AreaId">For whom a policy's name is looked up; null for the only area that the client has.</param>
/// <param name="On">The day whose rule holds; null for that of the agreement, else of moving out, else of the figures.</param>
/// <param name="KnownOn">What was published later is not seen; null for the day of the figures.</param>
/// <param name="Began">First day on which agreements could be signed, for an item that goes by the day of signing.</param>
/// <exception cref="ProblemException">422 with a code of <see cref="FaultCodes"/>: no sum at all, never zero; 404: no such policy.</exception>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Calculate(JsonElement Policy, JsonElement Facts, DateOnly AsOf, int? AreaId = null, DateOnly? On = null, DateOnly? KnownOn = null, DateOnly? Began = null)
    : IQuery<Calculation>;

internal sealed class CalculateHandler(RulesDb db, PolicyBook book, AreaMap areas) : IRequestHandler<Calculate, Calculation>
{
    public async Task<Calculation> Handle(Calculate request, CancellationToken cancellationToken)
    {
        if (request.AsOf == default) throw Problem.Invalid([new("asOf", "请写明计算到哪一天。")]);
        var story = PolicyText.Refuse(() => StoryReader.Read(request.Facts.ValueKind == JsonValueKind.Object ? JsonNodes.Read(request.Facts) : throw Problem.Invalid([new("facts", "请写明户情。")])));
        var layers = await Layers(request, cancellationToken);
        var merged = PolicyText.Refuse(() => Engine.Policy.Merge(layers, request.On ?? story.RuleDay(request.AsOf), request.KnownOn ?? request.AsOf));
        if (merged.Kind != PolicyKind.TransitionalFee)
        {
            var item = PolicyText.Refuse(() => ItemPlan.Of(merged)).Calculate(story, request.Began, story.Agreement.Months * Scaled.One);
            return Refused(item.Error) ?? Calculation.Of(layers, request.AsOf, merged.Kind, item);
        }

        var result = PolicyText.Refuse(() => FeePlan.Of(merged)).Calculate(story, request.AsOf, request.KnownOn);
        return Refused(result.Error) ?? Calculation.Of(layers, request.AsOf, result);
    }

    private static Calculation? Refused(FeeError? error) => error is null ? null : throw new ProblemException(422, error.Code, error.Text);

    private async Task<IReadOnlyList<Policy>> Layers(Calculate request, CancellationToken ct)
    {
        if (request.Policy.ValueKind == JsonValueKind.Object) return [PolicyText.Refuse(() => Engine.Policy.Read(JsonNodes.Read(request.Policy)))];
        var text = request.Policy.ValueKind == JsonValueKind.String ? request.Policy.GetString()! : throw Problem.Invalid([new("policy", "请写明政策名称或全文。")]);
        if (text.Contains('\n', StringComparison.Ordinal)) return [PolicyText.Read(text)];
        var own = db.AreasFor(request.AreaId);
        if (own.Count != 1) throw Problem.Invalid([new("areaId", "请写明是哪个县（市、区）。")]);
        var named = (await areas.Down<PolicyVersion>(db, own[0], ct)).Where(p => p.State == PolicyState.Published && p.Name == text).OrderByDescending(p => p.Layer).ThenByDescending(p => p.Number).FirstOrDefault()
            ?? throw Problem.NotFound();
        return [.. (await book.Holding(own[0], named.Kind, named.ProjectId, book.Today, ct)).Select(h => h.Policy())];
    }
}

internal sealed class CalculateEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/calculations", (Calculate body, IMediator m, CancellationToken ct) => m.Send(body, ct)).Permission(RulesModule.View).OnlyReads();
}
