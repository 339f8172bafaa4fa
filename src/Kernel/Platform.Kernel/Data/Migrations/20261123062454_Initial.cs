using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Kernel.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "platform");

            migrationBuilder.CreateTable(
                name: "Accounts",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    UserName = table.Column<string>(maxLength: 60, nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Role = table.Column<string>(maxLength: 200, nullable: false),
                    AreaId = table.Column<int>(nullable: false),
                    Note = table.Column<string>(maxLength: 200, nullable: false),
                    PasswordHash = table.Column<string>(maxLength: 200, nullable: false),
                    PasswordSince = table.Column<DateTime>(nullable: false),
                    Demo = table.Column<bool>(nullable: false),
                    Disabled = table.Column<bool>(nullable: false),
                    Failures = table.Column<int>(nullable: false),
                    LockedUntil = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Approvals",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Number = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectId = table.Column<Guid>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Facts = table.Column<string>(maxLength: -1, nullable: false),
                    Payload = table.Column<string>(maxLength: -1, nullable: false),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    ByName = table.Column<string>(maxLength: 200, nullable: false),
                    For = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    ExpiresOn = table.Column<DateOnly>(nullable: false),
                    State = table.Column<int>(nullable: false),
                    DecidedBy = table.Column<string>(maxLength: 200, nullable: false),
                    DecidedName = table.Column<string>(maxLength: 200, nullable: false),
                    DecidedFor = table.Column<string>(maxLength: 200, nullable: false),
                    DecidedAt = table.Column<DateTime>(nullable: true),
                    Opinion = table.Column<string>(maxLength: 200, nullable: false),
                    UsedAt = table.Column<DateTime>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Approvals", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "AreaAliases",
                schema: "platform",
                columns: table => new
                {
                    Alias = table.Column<string>(maxLength: 200, nullable: false),
                    AreaId = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AreaAliases", x => x.Alias);
                });

            migrationBuilder.CreateTable(
                name: "Areas",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<int>(nullable: false),
                    ParentId = table.Column<int>(nullable: false),
                    Kind = table.Column<int>(nullable: false),
                    Code = table.Column<string>(maxLength: 12, nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Order = table.Column<int>(nullable: false),
                    WantsSecondFactor = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Areas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Sequence = table.Column<long>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    For = table.Column<string>(maxLength: 200, nullable: false),
                    Word = table.Column<string>(maxLength: 200, nullable: false),
                    Entity = table.Column<string>(maxLength: 200, nullable: false),
                    Key = table.Column<string>(maxLength: 200, nullable: false),
                    Action = table.Column<string>(maxLength: 200, nullable: false),
                    Before = table.Column<string>(maxLength: -1, nullable: false),
                    After = table.Column<string>(maxLength: -1, nullable: false),
                    Hash = table.Column<string>(maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => new { x.AreaId, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "AuditSequences",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Last = table.Column<long>(nullable: false),
                    Hash = table.Column<string>(maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSequences", x => x.AreaId);
                });

            migrationBuilder.CreateTable(
                name: "BookBatches",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Word = table.Column<string>(maxLength: 40, nullable: false),
                    Key = table.Column<string>(maxLength: 200, nullable: false),
                    Text = table.Column<string>(maxLength: 200, nullable: false),
                    Reverses = table.Column<Guid>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    Count = table.Column<int>(nullable: false),
                    Fen = table.Column<long>(nullable: false),
                    Hash = table.Column<string>(maxLength: 64, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookBatches", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "BookEntries",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    BatchId = table.Column<Guid>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    SubjectId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<short>(nullable: false),
                    Period = table.Column<DateOnly>(nullable: false),
                    SourceId = table.Column<Guid>(nullable: false),
                    Turn = table.Column<short>(nullable: false),
                    On = table.Column<DateOnly>(nullable: false),
                    Debit = table.Column<short>(nullable: false),
                    Credit = table.Column<short>(nullable: false),
                    Fen = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookEntries", x => new { x.AreaId, x.BatchId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "CalendarChanges",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Date = table.Column<DateOnly>(nullable: false),
                    Works = table.Column<bool>(nullable: false),
                    Name = table.Column<string>(maxLength: 60, nullable: false),
                    Source = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarChanges", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                schema: "platform",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(nullable: false),
                    Works = table.Column<bool>(nullable: false),
                    Name = table.Column<string>(maxLength: 60, nullable: false),
                    Source = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "CountyModules",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Word = table.Column<string>(maxLength: 40, nullable: false),
                    State = table.Column<int>(nullable: false),
                    Since = table.Column<DateTime>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountyModules", x => new { x.AreaId, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                schema: "platform",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(nullable: false),
                    Subscriber = table.Column<string>(maxLength: 200, nullable: false),
                    Attempts = table.Column<int>(nullable: false),
                    Taken = table.Column<bool>(nullable: false),
                    Error = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => new { x.MessageId, x.Subscriber });
                });

            migrationBuilder.CreateTable(
                name: "FileBlobs",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Sha256 = table.Column<string>(maxLength: 64, nullable: false),
                    References = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileBlobs", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Files",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<int>(nullable: false),
                    Size = table.Column<long>(nullable: false),
                    Sha256 = table.Column<string>(maxLength: 200, nullable: false),
                    BlobId = table.Column<Guid>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    FetchedAt = table.Column<DateTime>(nullable: true),
                    FetchedBy = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "IdempotentAnswers",
                schema: "platform",
                columns: table => new
                {
                    CallerId = table.Column<string>(maxLength: 100, nullable: false),
                    Key = table.Column<string>(maxLength: 200, nullable: false),
                    RequestHash = table.Column<string>(maxLength: 200, nullable: false),
                    Answer = table.Column<string>(maxLength: -1, nullable: false),
                    At = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotentAnswers", x => new { x.CallerId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                schema: "platform",
                columns: table => new
                {
                    Name = table.Column<string>(maxLength: 100, nullable: false),
                    AreaId = table.Column<int>(nullable: false),
                    DueAt = table.Column<DateTime>(nullable: false),
                    LeasedUntil = table.Column<DateTime>(nullable: false),
                    LastRun = table.Column<DateTime>(nullable: false),
                    Error = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => new { x.Name, x.AreaId });
                });

            migrationBuilder.CreateTable(
                name: "KeyRuns",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    StartedAt = table.Column<DateTime>(nullable: false),
                    EndedAt = table.Column<DateTime>(nullable: true),
                    Values = table.Column<long>(nullable: false),
                    Files = table.Column<long>(nullable: false),
                    Broken = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LongTasks",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Type = table.Column<string>(maxLength: 200, nullable: false),
                    Body = table.Column<string>(maxLength: -1, nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Href = table.Column<string>(maxLength: 200, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    State = table.Column<int>(nullable: false),
                    Step = table.Column<string>(maxLength: 200, nullable: false),
                    Parts = table.Column<long>(nullable: false),
                    Total = table.Column<long>(nullable: false),
                    LeasedUntil = table.Column<DateTime>(nullable: false),
                    Attempts = table.Column<int>(nullable: false),
                    StopAsked = table.Column<bool>(nullable: false),
                    EndedAt = table.Column<DateTime>(nullable: true),
                    Outcome = table.Column<string>(maxLength: 200, nullable: false),
                    Seen = table.Column<bool>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LongTasks", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Marks",
                schema: "platform",
                columns: table => new
                {
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Value = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Marks", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    AreaId = table.Column<int>(nullable: false),
                    Word = table.Column<string>(maxLength: 200, nullable: false),
                    Type = table.Column<string>(maxLength: 200, nullable: false),
                    Subject = table.Column<string>(maxLength: 200, nullable: false),
                    Body = table.Column<string>(maxLength: -1, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    Done = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Papers",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Code = table.Column<string>(maxLength: 20, nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectId = table.Column<Guid>(nullable: false),
                    AsOf = table.Column<DateOnly>(nullable: false),
                    Fen = table.Column<long>(nullable: false),
                    Seal = table.Column<string>(maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Papers", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "QualityDays",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Day = table.Column<DateOnly>(nullable: false),
                    Check = table.Column<string>(maxLength: 200, nullable: false),
                    Class = table.Column<int>(nullable: true),
                    Required = table.Column<bool>(nullable: false),
                    Found = table.Column<long>(nullable: false),
                    Of = table.Column<long>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QualityDays", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Removals",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    AreaId = table.Column<int>(nullable: false),
                    What = table.Column<string>(maxLength: 200, nullable: false),
                    Count = table.Column<int>(nullable: false),
                    Before = table.Column<DateTime>(nullable: false),
                    At = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Removals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RemovedRecords",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    UploadId = table.Column<Guid>(nullable: false),
                    Sheet = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    RecordId = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    Held = table.Column<string>(maxLength: 200, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    RestoredAt = table.Column<DateTime>(nullable: true),
                    RestoredBy = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemovedRecords", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Reveals",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    ByName = table.Column<string>(maxLength: 200, nullable: false),
                    For = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    Way = table.Column<int>(nullable: false),
                    Entity = table.Column<string>(maxLength: 200, nullable: false),
                    RecordId = table.Column<Guid>(nullable: false),
                    Record = table.Column<string>(maxLength: 200, nullable: false),
                    Field = table.Column<string>(maxLength: 200, nullable: false),
                    Count = table.Column<int>(nullable: false),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reveals", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SheetChoices",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    UploadId = table.Column<Guid>(nullable: false),
                    Sheet = table.Column<string>(maxLength: 100, nullable: false),
                    Row = table.Column<int>(nullable: false),
                    Column = table.Column<string>(maxLength: 60, nullable: false),
                    Seen = table.Column<string>(maxLength: 10, nullable: false),
                    Choice = table.Column<int>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetChoices", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SheetLayouts",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Signature = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    Columns = table.Column<string>(maxLength: -1, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetLayouts", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Uploads",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    FileId = table.Column<Guid>(nullable: false),
                    FileName = table.Column<string>(maxLength: 200, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    ReadAt = table.Column<DateTime>(nullable: true),
                    Unreadable = table.Column<string>(maxLength: 200, nullable: false),
                    ReturnedAt = table.Column<DateTime>(nullable: true),
                    ReturnedTo = table.Column<string>(maxLength: 200, nullable: false),
                    FileRemovedAt = table.Column<DateTime>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uploads", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    AreaId = table.Column<int>(nullable: false),
                    FromId = table.Column<Guid>(nullable: false),
                    ToId = table.Column<Guid>(nullable: false),
                    FirstDay = table.Column<DateOnly>(nullable: false),
                    LastDay = table.Column<DateOnly>(nullable: false),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    EndedAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_Accounts_FromId",
                        column: x => x.FromId,
                        principalSchema: "platform",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delegations_Accounts_ToId",
                        column: x => x.ToId,
                        principalSchema: "platform",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    AreaId = table.Column<int>(nullable: false),
                    AccountId = table.Column<Guid>(nullable: false),
                    TokenHash = table.Column<string>(maxLength: 64, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    ExpiresAt = table.Column<DateTime>(nullable: false),
                    ClosedAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "platform",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SecondFactors",
                schema: "platform",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(nullable: false),
                    AreaId = table.Column<int>(nullable: false),
                    SealedSecret = table.Column<byte[]>(maxLength: 200, nullable: false),
                    Confirmed = table.Column<bool>(nullable: false),
                    Since = table.Column<DateTime>(nullable: false),
                    LastStep = table.Column<long>(nullable: false),
                    RecoveryHashes = table.Column<string>(maxLength: 600, nullable: false),
                    RecoveryLeft = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondFactors", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_SecondFactors_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "platform",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    AreaId = table.Column<int>(nullable: false),
                    AccountId = table.Column<Guid>(nullable: false),
                    Device = table.Column<string>(maxLength: 200, nullable: false),
                    Address = table.Column<string>(maxLength: 200, nullable: false),
                    BegunAt = table.Column<DateTime>(nullable: false),
                    LastSeenAt = table.Column<DateTime>(nullable: false),
                    EndsAt = table.Column<DateTime>(nullable: false),
                    EndedAt = table.Column<DateTime>(nullable: true),
                    CodeWanted = table.Column<bool>(nullable: false),
                    ForAccountId = table.Column<Guid>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "platform",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UploadSheets",
                schema: "platform",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    UploadId = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    Word = table.Column<string>(maxLength: 200, nullable: false),
                    Waiting = table.Column<string>(maxLength: 200, nullable: false),
                    Good = table.Column<int>(nullable: false),
                    Warned = table.Column<int>(nullable: false),
                    Rejected = table.Column<int>(nullable: false),
                    CommittedAt = table.Column<DateTime>(nullable: true),
                    CommittedBy = table.Column<string>(maxLength: 200, nullable: false),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    Whole = table.Column<bool>(nullable: false),
                    RemovalReason = table.Column<string>(maxLength: 200, nullable: false),
                    RemovalConfirmed = table.Column<int>(nullable: true),
                    Order = table.Column<int>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadSheets", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_UploadSheets_Uploads_AreaId_UploadId",
                        columns: x => new { x.AreaId, x.UploadId },
                        principalSchema: "platform",
                        principalTable: "Uploads",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Accounts_UserName",
                schema: "platform",
                table: "Accounts",
                column: "UserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Approvals_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "Approvals",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Approvals_AreaId_State_ExpiresOn",
                schema: "platform",
                table: "Approvals",
                columns: new[] { "AreaId", "State", "ExpiresOn" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AuditEntries_AreaId_Key",
                schema: "platform",
                table: "AuditEntries",
                columns: new[] { "AreaId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AuditEntries_At",
                schema: "platform",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_BookBatches_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "BookBatches",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_BookBatches_AreaId_Word_Key",
                schema: "platform",
                table: "BookBatches",
                columns: new[] { "AreaId", "Word", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_BookEntries_AreaId_ProjectId_On",
                schema: "platform",
                table: "BookEntries",
                columns: new[] { "AreaId", "ProjectId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_BookEntries_AreaId_SubjectId_Kind_Period_SourceId_Turn",
                schema: "platform",
                table: "BookEntries",
                columns: new[] { "AreaId", "SubjectId", "Kind", "Period", "SourceId", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_CalendarChanges_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "CalendarChanges",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_CalendarChanges_AreaId_Date",
                schema: "platform",
                table: "CalendarChanges",
                columns: new[] { "AreaId", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Delegations_FromId",
                schema: "platform",
                table: "Delegations",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_Delegations_ToId",
                schema: "platform",
                table: "Delegations",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_FileBlobs_AreaId_Sha256",
                schema: "platform",
                table: "FileBlobs",
                columns: new[] { "AreaId", "Sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Files_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "Files",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Invitations_AccountId",
                schema: "platform",
                table: "Invitations",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_Invitations_TokenHash",
                schema: "platform",
                table: "Invitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_LongTasks_AreaId_By_Seen",
                schema: "platform",
                table: "LongTasks",
                columns: new[] { "AreaId", "By", "Seen" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_LongTasks_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "LongTasks",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_LongTasks_AreaId_State_LeasedUntil",
                schema: "platform",
                table: "LongTasks",
                columns: new[] { "AreaId", "State", "LeasedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Outbox_Done_Id",
                schema: "platform",
                table: "Outbox",
                columns: new[] { "Done", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Papers_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "Papers",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Papers_AreaId_Code",
                schema: "platform",
                table: "Papers",
                columns: new[] { "AreaId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Papers_AreaId_SubjectId",
                schema: "platform",
                table: "Papers",
                columns: new[] { "AreaId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_QualityDays_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "QualityDays",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_QualityDays_AreaId_Day_Check",
                schema: "platform",
                table: "QualityDays",
                columns: new[] { "AreaId", "Day", "Check" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Removals_At",
                schema: "platform",
                table: "Removals",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_RemovedRecords_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "RemovedRecords",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_RemovedRecords_AreaId_UploadId_Held",
                schema: "platform",
                table: "RemovedRecords",
                columns: new[] { "AreaId", "UploadId", "Held" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Reveals_AreaId_At",
                schema: "platform",
                table: "Reveals",
                columns: new[] { "AreaId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Reveals_AreaId_By_At",
                schema: "platform",
                table: "Reveals",
                columns: new[] { "AreaId", "By", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Reveals_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "Reveals",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Sessions_AccountId",
                schema: "platform",
                table: "Sessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_SheetChoices_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "SheetChoices",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SheetChoices_AreaId_UploadId_Sheet_Row_Column",
                schema: "platform",
                table: "SheetChoices",
                columns: new[] { "AreaId", "UploadId", "Sheet", "Row", "Column" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_SheetLayouts_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "SheetLayouts",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SheetLayouts_AreaId_Signature",
                schema: "platform",
                table: "SheetLayouts",
                columns: new[] { "AreaId", "Signature" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Uploads_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "Uploads",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_UploadSheets_AreaId_ChangedAt_Id",
                schema: "platform",
                table: "UploadSheets",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_UploadSheets_AreaId_UploadId",
                schema: "platform",
                table: "UploadSheets",
                columns: new[] { "AreaId", "UploadId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Approvals",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "AreaAliases",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Areas",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "AuditEntries",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "AuditSequences",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "BookBatches",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "BookEntries",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CalendarChanges",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CalendarDays",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CountyModules",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Delegations",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Deliveries",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "FileBlobs",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Files",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "IdempotentAnswers",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Invitations",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "JobRuns",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "KeyRuns",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "LongTasks",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Marks",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Papers",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "QualityDays",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Removals",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "RemovedRecords",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Reveals",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SecondFactors",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Sessions",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SheetChoices",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SheetLayouts",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "UploadSheets",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Accounts",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Uploads",
                schema: "platform");
        }
    }
}
