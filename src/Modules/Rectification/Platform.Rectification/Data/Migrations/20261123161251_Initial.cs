using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Rectification.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "rectification");

            migrationBuilder.CreateTable(
                name: "Bodies",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Office = table.Column<string>(maxLength: 200, nullable: false),
                    Basis = table.Column<string>(maxLength: 200, nullable: false),
                    SetUpOn = table.Column<DateOnly>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bodies", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Campaigns",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Basis = table.Column<string>(maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    To = table.Column<DateOnly>(nullable: false),
                    ReportDue = table.Column<DateOnly>(nullable: true),
                    EndedOn = table.Column<DateOnly>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaigns", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Completions",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    CampaignId = table.Column<Guid>(nullable: false),
                    DutyId = table.Column<Guid>(nullable: false),
                    DoneOn = table.Column<DateOnly>(nullable: false),
                    Note = table.Column<string>(maxLength: 1000, nullable: false),
                    FileId = table.Column<Guid>(nullable: false),
                    FileName = table.Column<string>(maxLength: 200, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Completions", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "DepartmentDuties",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Department = table.Column<string>(maxLength: 200, nullable: false),
                    Text = table.Column<string>(maxLength: 1000, nullable: false),
                    FeeArrears = table.Column<bool>(nullable: false),
                    NotResettled = table.Column<bool>(nullable: false),
                    FlatsLate = table.Column<bool>(nullable: false),
                    EarlySigns = table.Column<bool>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    Until = table.Column<DateOnly>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DepartmentDuties", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Duties",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    MainProblem = table.Column<string>(maxLength: -1, nullable: false),
                    Leader = table.Column<string>(maxLength: 200, nullable: false),
                    Department = table.Column<string>(maxLength: 200, nullable: false),
                    Officer = table.Column<string>(maxLength: 200, nullable: false),
                    Deadline = table.Column<DateOnly>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Duties", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Evaluations",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    AsOf = table.Column<DateOnly>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    NotJudged = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evaluations", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Inspections",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Kind = table.Column<int>(nullable: false),
                    Number = table.Column<string>(maxLength: 200, nullable: false),
                    DrawnOn = table.Column<DateOnly>(nullable: false),
                    DrawnBy = table.Column<string>(maxLength: 200, nullable: false),
                    Seed = table.Column<string>(maxLength: 200, nullable: false),
                    Wanted = table.Column<int>(nullable: false),
                    IsPercent = table.Column<bool>(nullable: false),
                    Population = table.Column<int>(nullable: false),
                    Size = table.Column<int>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inspections", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Members",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Role = table.Column<int>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Department = table.Column<string>(maxLength: 200, nullable: false),
                    Position = table.Column<string>(maxLength: 200, nullable: false),
                    Duty = table.Column<string>(maxLength: 200, nullable: false),
                    UserName = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    Until = table.Column<DateOnly>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Numbers",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Year = table.Column<int>(nullable: false),
                    Last = table.Column<int>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Numbers", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "OwnCauses",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Class = table.Column<int>(nullable: false),
                    Cause = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnCauses", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Problems",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Number = table.Column<string>(maxLength: 200, nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    ProjectName = table.Column<string>(maxLength: 200, nullable: false),
                    ProjectFolded = table.Column<string>(maxLength: 200, nullable: false),
                    Class = table.Column<int>(nullable: false),
                    OwnClass = table.Column<string>(maxLength: 200, nullable: false),
                    Part = table.Column<int>(nullable: false),
                    State = table.Column<int>(nullable: false),
                    StateSince = table.Column<DateOnly>(nullable: true),
                    HelpSince = table.Column<DateOnly>(nullable: true),
                    Description = table.Column<string>(maxLength: 500, nullable: false),
                    Important = table.Column<bool>(nullable: false),
                    Hard = table.Column<bool>(nullable: false),
                    Leader = table.Column<string>(maxLength: 200, nullable: false),
                    Department = table.Column<string>(maxLength: 200, nullable: false),
                    Officer = table.Column<string>(maxLength: 200, nullable: false),
                    Deadline = table.Column<DateOnly>(nullable: true),
                    ReportedWeek = table.Column<DateOnly>(nullable: true),
                    NoticeUntil = table.Column<DateOnly>(nullable: true),
                    Outcome = table.Column<int>(nullable: true),
                    ClosedOn = table.Column<DateOnly>(nullable: true),
                    ClosedHouseholds = table.Column<int>(nullable: false),
                    ClosedMoneyFen = table.Column<long>(nullable: false),
                    Rehung = table.Column<int>(nullable: false),
                    MergedInto = table.Column<Guid>(nullable: true),
                    SplitFrom = table.Column<Guid>(nullable: true),
                    SplitOn = table.Column<DateOnly>(nullable: true),
                    OpenedOn = table.Column<DateOnly>(nullable: false),
                    LeadingRule = table.Column<string>(maxLength: 200, nullable: false),
                    Since = table.Column<DateOnly>(nullable: true),
                    MoneyFen = table.Column<long>(nullable: false),
                    Households = table.Column<int>(nullable: false),
                    HealthySince = table.Column<DateOnly>(nullable: true),
                    Opening_Compare = table.Column<int>(nullable: false),
                    Opening_Explanation = table.Column<string>(maxLength: -1, nullable: false),
                    Opening_Households = table.Column<int>(nullable: false),
                    Opening_Indicator = table.Column<string>(maxLength: 200, nullable: false),
                    Opening_MoneyFen = table.Column<long>(nullable: false),
                    Opening_OverdueDays = table.Column<int>(nullable: false),
                    Opening_Rule = table.Column<string>(maxLength: 200, nullable: false),
                    Opening_Source = table.Column<string>(maxLength: 200, nullable: false),
                    Opening_Threshold = table.Column<long>(nullable: false),
                    Opening_Title = table.Column<string>(maxLength: 200, nullable: false),
                    Opening_Unit = table.Column<string>(maxLength: 200, nullable: false),
                    Opening_Value = table.Column<long>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Problems", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "TermValues",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(nullable: false),
                    Value = table.Column<long>(nullable: false),
                    Source = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermValues", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Zeros",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Week = table.Column<DateOnly>(nullable: false),
                    ByName = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Zeros", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    CampaignId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<int>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    HeldOn = table.Column<DateOnly>(nullable: false),
                    Place = table.Column<string>(maxLength: 200, nullable: false),
                    Chair = table.Column<string>(maxLength: 200, nullable: false),
                    Attendees = table.Column<string>(maxLength: 1000, nullable: false),
                    Minutes = table.Column<string>(maxLength: -1, nullable: false),
                    FileId = table.Column<Guid>(nullable: false),
                    FileName = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Meetings_Campaigns_AreaId_CampaignId",
                        columns: x => new { x.AreaId, x.CampaignId },
                        principalSchema: "rectification",
                        principalTable: "Campaigns",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Phases",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    CampaignId = table.Column<Guid>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    To = table.Column<DateOnly>(nullable: false),
                    Summary = table.Column<string>(maxLength: 1000, nullable: false),
                    WantsTasks = table.Column<bool>(nullable: false),
                    WantsLed = table.Column<bool>(nullable: false),
                    WantsDated = table.Column<bool>(nullable: false),
                    WantsClosed = table.Column<bool>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Phases", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Phases_Campaigns_AreaId_CampaignId",
                        columns: x => new { x.AreaId, x.CampaignId },
                        principalSchema: "rectification",
                        principalTable: "Campaigns",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Causes",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    Cause = table.Column<string>(maxLength: 200, nullable: false),
                    Weight = table.Column<int>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Causes", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Causes_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Extensions",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    ApprovalId = table.Column<Guid>(nullable: false),
                    Before = table.Column<DateOnly>(nullable: false),
                    Until = table.Column<DateOnly>(nullable: false),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    AskedOn = table.Column<DateOnly>(nullable: false),
                    AskedBy = table.Column<string>(maxLength: 200, nullable: false),
                    ExpiresOn = table.Column<DateOnly>(nullable: false),
                    State = table.Column<int>(nullable: false),
                    DecidedOn = table.Column<DateOnly>(nullable: true),
                    DecidedBy = table.Column<string>(maxLength: 200, nullable: false),
                    Opinion = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Extensions", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Extensions_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Figures",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    Rule = table.Column<string>(maxLength: 200, nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Indicator = table.Column<string>(maxLength: 200, nullable: false),
                    IndicatorTitle = table.Column<string>(maxLength: 200, nullable: false),
                    Value = table.Column<long>(nullable: true),
                    Unit = table.Column<string>(maxLength: 200, nullable: false),
                    Compare = table.Column<int>(nullable: false),
                    Threshold = table.Column<long>(nullable: false),
                    Source = table.Column<string>(maxLength: 200, nullable: false),
                    Met = table.Column<bool>(nullable: false),
                    Since = table.Column<DateOnly>(nullable: true),
                    MoneyFen = table.Column<long>(nullable: false),
                    Households = table.Column<int>(nullable: false),
                    Explanation = table.Column<string>(maxLength: -1, nullable: false),
                    Rows = table.Column<string>(maxLength: 1000, nullable: false),
                    AsOf = table.Column<DateOnly>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Figures", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Figures_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Files",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    FileId = table.Column<Guid>(nullable: false),
                    ByName = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Files_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Helps",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    AskedOn = table.Column<DateOnly>(nullable: false),
                    AskedBy = table.Column<string>(maxLength: 200, nullable: false),
                    Text = table.Column<string>(maxLength: 500, nullable: false),
                    WantedBy = table.Column<DateOnly>(nullable: false),
                    AnsweredOn = table.Column<DateOnly>(nullable: true),
                    AnsweredBy = table.Column<string>(maxLength: 200, nullable: false),
                    Guidance = table.Column<string>(maxLength: 500, nullable: false),
                    MeetingOn = table.Column<DateOnly>(nullable: true),
                    Settled = table.Column<string>(maxLength: 500, nullable: false),
                    SettledOn = table.Column<DateOnly>(nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(nullable: true),
                    ConfirmedBy = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Helps", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Helps_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Households",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    HouseholdId = table.Column<Guid>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Households", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Households_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InspectionItems",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    InspectionId = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    Number = table.Column<string>(maxLength: 200, nullable: false),
                    Digest = table.Column<string>(maxLength: 200, nullable: false),
                    Rank = table.Column<int>(nullable: false),
                    IsDrawn = table.Column<bool>(nullable: false),
                    Step = table.Column<int>(nullable: false),
                    Result = table.Column<int>(nullable: true),
                    Finding = table.Column<string>(maxLength: 400, nullable: false),
                    StatedOn = table.Column<DateOnly>(nullable: true),
                    StatedBy = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InspectionItems", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_InspectionItems_Inspections_AreaId_InspectionId",
                        columns: x => new { x.AreaId, x.InspectionId },
                        principalSchema: "rectification",
                        principalTable: "Inspections",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InspectionItems_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Measures",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    Text = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measures", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Measures_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Milestones",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    Text = table.Column<string>(maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(nullable: false),
                    DoneOn = table.Column<DateOnly>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestones", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Milestones_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Objections",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    On = table.Column<DateOnly>(nullable: false),
                    Who = table.Column<string>(maxLength: 200, nullable: false),
                    Text = table.Column<string>(maxLength: 500, nullable: false),
                    Answer = table.Column<string>(maxLength: 500, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(nullable: true),
                    AnsweredBy = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Objections", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Objections_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Progress",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    Week = table.Column<DateOnly>(nullable: false),
                    Kind = table.Column<int>(nullable: false),
                    Text = table.Column<string>(maxLength: 500, nullable: false),
                    ByName = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Progress", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Progress_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Steps",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    Act = table.Column<int>(nullable: false),
                    From = table.Column<int>(nullable: false),
                    To = table.Column<int>(nullable: false),
                    On = table.Column<DateOnly>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    ByName = table.Column<string>(maxLength: 200, nullable: false),
                    For = table.Column<string>(maxLength: 200, nullable: false),
                    Opinion = table.Column<string>(maxLength: 500, nullable: false),
                    Outcome = table.Column<int>(nullable: true),
                    Checks = table.Column<string>(maxLength: -1, nullable: false),
                    Place = table.Column<string>(maxLength: 200, nullable: false),
                    Until = table.Column<DateOnly>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Steps", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Steps_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Supervised",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProblemId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<int>(nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    Serial = table.Column<int>(nullable: false),
                    On = table.Column<DateOnly>(nullable: false),
                    Text = table.Column<string>(maxLength: 500, nullable: false),
                    ReplyDue = table.Column<DateOnly>(nullable: false),
                    ByName = table.Column<string>(maxLength: 200, nullable: false),
                    Reply = table.Column<string>(maxLength: 500, nullable: false),
                    RepliedOn = table.Column<DateOnly>(nullable: true),
                    RepliedBy = table.Column<string>(maxLength: 200, nullable: false),
                    LiftedOn = table.Column<DateOnly>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Supervised", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Supervised_Problems_AreaId_ProblemId",
                        columns: x => new { x.AreaId, x.ProblemId },
                        principalSchema: "rectification",
                        principalTable: "Problems",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    CampaignId = table.Column<Guid>(nullable: false),
                    MeetingId = table.Column<Guid>(nullable: false),
                    Title = table.Column<string>(maxLength: 500, nullable: false),
                    Due = table.Column<DateOnly>(nullable: false),
                    DoerAreaId = table.Column<int>(nullable: false),
                    Doer = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Decisions_Meetings_AreaId_MeetingId",
                        columns: x => new { x.AreaId, x.MeetingId },
                        principalSchema: "rectification",
                        principalTable: "Meetings",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tasks",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    CampaignId = table.Column<Guid>(nullable: false),
                    CampaignPhaseId = table.Column<Guid>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Due = table.Column<DateOnly>(nullable: false),
                    Source = table.Column<string>(maxLength: 200, nullable: false),
                    DoerAreaId = table.Column<int>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tasks", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Tasks_Phases_AreaId_CampaignPhaseId",
                        columns: x => new { x.AreaId, x.CampaignPhaseId },
                        principalSchema: "rectification",
                        principalTable: "Phases",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Bodies_AreaId",
                schema: "rectification",
                table: "Bodies",
                column: "AreaId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Bodies_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Bodies",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Campaigns_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Campaigns",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Campaigns_AreaId_From",
                schema: "rectification",
                table: "Campaigns",
                columns: new[] { "AreaId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Causes_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Causes",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Causes_AreaId_ProblemId",
                schema: "rectification",
                table: "Causes",
                columns: new[] { "AreaId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Completions_AreaId_CampaignId",
                schema: "rectification",
                table: "Completions",
                columns: new[] { "AreaId", "CampaignId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Completions_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Completions",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Completions_AreaId_DutyId",
                schema: "rectification",
                table: "Completions",
                columns: new[] { "AreaId", "DutyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Decisions_AreaId_CampaignId_Due",
                schema: "rectification",
                table: "Decisions",
                columns: new[] { "AreaId", "CampaignId", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Decisions_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Decisions",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Decisions_AreaId_MeetingId",
                schema: "rectification",
                table: "Decisions",
                columns: new[] { "AreaId", "MeetingId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_DepartmentDuties_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "DepartmentDuties",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_DepartmentDuties_AreaId_From",
                schema: "rectification",
                table: "DepartmentDuties",
                columns: new[] { "AreaId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Duties_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Duties",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Duties_AreaId_ProjectId",
                schema: "rectification",
                table: "Duties",
                columns: new[] { "AreaId", "ProjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Evaluations_AreaId",
                schema: "rectification",
                table: "Evaluations",
                column: "AreaId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Evaluations_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Evaluations",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Extensions_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Extensions",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Extensions_AreaId_ProblemId",
                schema: "rectification",
                table: "Extensions",
                columns: new[] { "AreaId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Figures_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Figures",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Figures_AreaId_ProblemId_Rule",
                schema: "rectification",
                table: "Figures",
                columns: new[] { "AreaId", "ProblemId", "Rule" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Files_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Files",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Files_AreaId_ProblemId",
                schema: "rectification",
                table: "Files",
                columns: new[] { "AreaId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Helps_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Helps",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Helps_AreaId_ProblemId_Number",
                schema: "rectification",
                table: "Helps",
                columns: new[] { "AreaId", "ProblemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Helps_AreaId_SettledOn_WantedBy",
                schema: "rectification",
                table: "Helps",
                columns: new[] { "AreaId", "SettledOn", "WantedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Households_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Households",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Households_AreaId_HouseholdId",
                schema: "rectification",
                table: "Households",
                columns: new[] { "AreaId", "HouseholdId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Households_AreaId_ProblemId_HouseholdId",
                schema: "rectification",
                table: "Households",
                columns: new[] { "AreaId", "ProblemId", "HouseholdId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_InspectionItems_AreaId_InspectionId_Rank",
                schema: "rectification",
                table: "InspectionItems",
                columns: new[] { "AreaId", "InspectionId", "Rank" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_InspectionItems_AreaId_ProblemId",
                schema: "rectification",
                table: "InspectionItems",
                columns: new[] { "AreaId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Inspections_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Inspections",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Inspections_AreaId_DrawnOn",
                schema: "rectification",
                table: "Inspections",
                columns: new[] { "AreaId", "DrawnOn" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Inspections_AreaId_Number",
                schema: "rectification",
                table: "Inspections",
                columns: new[] { "AreaId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Measures_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Measures",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Measures_AreaId_ProblemId",
                schema: "rectification",
                table: "Measures",
                columns: new[] { "AreaId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Meetings_AreaId_CampaignId_HeldOn",
                schema: "rectification",
                table: "Meetings",
                columns: new[] { "AreaId", "CampaignId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Meetings_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Meetings",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Members_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Members",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Members_AreaId_From",
                schema: "rectification",
                table: "Members",
                columns: new[] { "AreaId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Milestones_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Milestones",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Milestones_AreaId_ProblemId",
                schema: "rectification",
                table: "Milestones",
                columns: new[] { "AreaId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Numbers_AreaId_Year",
                schema: "rectification",
                table: "Numbers",
                columns: new[] { "AreaId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Objections_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Objections",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Objections_AreaId_ProblemId",
                schema: "rectification",
                table: "Objections",
                columns: new[] { "AreaId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_OwnCauses_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "OwnCauses",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_OwnCauses_AreaId_Class",
                schema: "rectification",
                table: "OwnCauses",
                columns: new[] { "AreaId", "Class" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Phases_AreaId_CampaignId_From",
                schema: "rectification",
                table: "Phases",
                columns: new[] { "AreaId", "CampaignId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Phases_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Phases",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Problems_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Problems",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Problems_AreaId_Number",
                schema: "rectification",
                table: "Problems",
                columns: new[] { "AreaId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Problems_AreaId_ProjectId_Class_Part",
                schema: "rectification",
                table: "Problems",
                columns: new[] { "AreaId", "ProjectId", "Class", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Problems_AreaId_State_Since",
                schema: "rectification",
                table: "Problems",
                columns: new[] { "AreaId", "State", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Progress_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Progress",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Progress_AreaId_ProblemId",
                schema: "rectification",
                table: "Progress",
                columns: new[] { "AreaId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Progress_AreaId_Week_ProblemId",
                schema: "rectification",
                table: "Progress",
                columns: new[] { "AreaId", "Week", "ProblemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Steps_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Steps",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Steps_AreaId_On",
                schema: "rectification",
                table: "Steps",
                columns: new[] { "AreaId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Steps_AreaId_ProblemId_Number",
                schema: "rectification",
                table: "Steps",
                columns: new[] { "AreaId", "ProblemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Supervised_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Supervised",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Supervised_AreaId_ProblemId",
                schema: "rectification",
                table: "Supervised",
                columns: new[] { "AreaId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Supervised_AreaId_RepliedOn_ReplyDue",
                schema: "rectification",
                table: "Supervised",
                columns: new[] { "AreaId", "RepliedOn", "ReplyDue" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Tasks_AreaId_CampaignId_Due",
                schema: "rectification",
                table: "Tasks",
                columns: new[] { "AreaId", "CampaignId", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Tasks_AreaId_CampaignPhaseId",
                schema: "rectification",
                table: "Tasks",
                columns: new[] { "AreaId", "CampaignPhaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Tasks_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Tasks",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_TermValues_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "TermValues",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_TermValues_AreaId_Code_EffectiveOn",
                schema: "rectification",
                table: "TermValues",
                columns: new[] { "AreaId", "Code", "EffectiveOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Zeros_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Zeros",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Zeros_AreaId_Week",
                schema: "rectification",
                table: "Zeros",
                columns: new[] { "AreaId", "Week" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Bodies",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Causes",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Completions",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Decisions",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "DepartmentDuties",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Duties",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Evaluations",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Extensions",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Figures",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Files",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Helps",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Households",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "InspectionItems",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Measures",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Members",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Milestones",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Numbers",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Objections",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "OwnCauses",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Progress",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Steps",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Supervised",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Tasks",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "TermValues",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Zeros",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Meetings",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Inspections",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Problems",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Phases",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Campaigns",
                schema: "rectification");
        }
    }
}
