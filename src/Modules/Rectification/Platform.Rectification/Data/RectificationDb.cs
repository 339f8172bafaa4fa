using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Rectification.Campaigns;
using Platform.Rectification.Closing;
using Platform.Rectification.Duties;
using Platform.Rectification.Evidence;
using Platform.Rectification.Extensions;
using Platform.Rectification.Help;
using Platform.Rectification.Inspections;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;
using Platform.Rectification.Problems;
using Platform.Rectification.Progress;
using Platform.Rectification.Register;
using Platform.Rectification.Supervision;
using Platform.Rectification.Taskforce;
using Platform.Rectification.Terms;

namespace Platform.Rectification.Data;

/// <summary>Schema <c>rectification</c>.</summary>
public sealed class RectificationDb(DbContextOptions<RectificationDb> options) : ModuleDb(options)
{
    internal DbSet<ProblemStep> Steps => Set<ProblemStep>();

    internal DbSet<ProblemNumber> Numbers => Set<ProblemNumber>();

    internal DbSet<ProblemCause> Causes => Set<ProblemCause>();

    internal DbSet<OwnCause> OwnCauses => Set<OwnCause>();

    internal DbSet<ProblemMeasure> Measures => Set<ProblemMeasure>();

    internal DbSet<Milestone> Milestones => Set<Milestone>();

    internal DbSet<ProblemFile> Files => Set<ProblemFile>();

    internal DbSet<ProgressReport> Progress => Set<ProgressReport>();

    internal DbSet<ZeroReport> Zeros => Set<ZeroReport>();

    internal DbSet<Supervised> Supervised => Set<Supervised>();

    internal DbSet<Objection> Objections => Set<Objection>();

    internal DbSet<HelpRequest> Helps => Set<HelpRequest>();

    internal DbSet<Extension> Extensions => Set<Extension>();

    internal DbSet<Inspection> Inspections => Set<Inspection>();

    internal DbSet<InspectionItem> InspectionItems => Set<InspectionItem>();

    internal DbSet<TermValue> TermValues => Set<TermValue>();

    internal DbSet<Problem> Problems => Set<Problem>();

    internal DbSet<ProblemFigure> Figures => Set<ProblemFigure>();

    internal DbSet<ProblemHousehold> Households => Set<ProblemHousehold>();

    internal DbSet<Evaluation> Evaluations => Set<Evaluation>();

    internal DbSet<ProjectDuty> Duties => Set<ProjectDuty>();

    internal DbSet<TaskforceBody> Bodies => Set<TaskforceBody>();

    internal DbSet<TaskforceMember> Members => Set<TaskforceMember>();

    internal DbSet<DepartmentDuty> DepartmentDuties => Set<DepartmentDuty>();

    internal DbSet<Campaign> Campaigns => Set<Campaign>();

    internal DbSet<CampaignPhase> Phases => Set<CampaignPhase>();

    internal DbSet<CampaignTask> Tasks => Set<CampaignTask>();

    internal DbSet<Completion> Completions => Set<Completion>();

    internal DbSet<Meeting> Meetings => Set<Meeting>();

    internal DbSet<MeetingDecision> Decisions => Set<MeetingDecision>();
}
