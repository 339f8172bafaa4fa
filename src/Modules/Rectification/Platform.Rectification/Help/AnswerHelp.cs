using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Help;

/// <summary>The city answers a county's request: guidance, the meeting's day, and once there is a result, what was settled.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The request for help.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Guidance">At most 500 characters.</param>
/// <param name="MeetingOn">The day of the meeting; null for none.</param>
/// <param name="Settled">What was settled, at most 500 characters; empty while nothing is.</param>
/// <exception cref="ProblemException"><c>help-settled</c>; <c>city-only</c>; <c>changed-meanwhile</c>.</exception>
internal sealed record AnswerHelp(int AreaId, Guid Id, long Version, string Guidance, DateOnly? MeetingOn, string Settled) : ICommand<Unit>;

internal sealed class AnswerHelpValidator : AbstractValidator<AnswerHelp>
{
    public AnswerHelpValidator(TimeProvider clock)
    {
        RuleFor(c => c.Guidance).NotEmpty().WithMessage("请填写指导意见。").MaximumLength(500).WithMessage("指导意见最多 500 字。").WithoutNumbers().OverridePropertyName("guidance");
        RuleFor(c => c.Settled).NotNull().MaximumLength(500).WithMessage("协调结果最多 500 字。").WithoutNumbers().OverridePropertyName("settled");
        RuleFor(c => c.MeetingOn).Must(d => d is null or { Year: >= 1990 and <= 2100 }).WithMessage("日期应在 1990 年到 2100 年之间。")
            .Must((c, d) => d is null || string.IsNullOrWhiteSpace(c.Settled) || d <= Formats.DayOf(clock.GetUtcNow())).WithMessage("会议还没有开，不能填写协调结果。").OverridePropertyName("meetingOn");
    }
}

internal sealed class AnswerHelpHandler(RectificationDb db, Caller caller, TimeProvider clock) : IRequestHandler<AnswerHelp, Unit>
{
    public async Task<Unit> Handle(AnswerHelp request, CancellationToken cancellationToken)
    {
        var help = await db.Helps.FirstOrDefaultAsync(h => h.AreaId == request.AreaId && h.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        caller.CityOnly("答复协调");
        if (help.Version != request.Version) throw Problem.Changed();
        if (help.SettledOn is not null) throw new ProblemException(409, "help-settled", "这次协调已有结果，不能再改；县区可以再次提请。");
        var today = Formats.DayOf(clock.GetUtcNow());
        (help.Guidance, help.MeetingOn, help.Settled) = (request.Guidance.Trim(), request.MeetingOn, request.Settled.Trim());
        (help.AnsweredOn, help.AnsweredBy) = (today, caller.Name);

        // The county takes note of each word anew.
        (help.ConfirmedOn, help.ConfirmedBy) = (null, "");
        if (help.Settled.Length == 0) return Unit.Value;
        help.SettledOn = today;
        (await db.Problems.SingleAsync(p => p.AreaId == help.AreaId && p.Id == help.ProblemId, cancellationToken)).HelpSince = null;
        return Unit.Value;
    }
}
