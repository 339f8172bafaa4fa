using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Reporting.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "reporting");

            migrationBuilder.CreateTable(
                name: "Bulletins",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Number = table.Column<string>(maxLength: 200, nullable: false),
                    AsOf = table.Column<DateOnly>(nullable: false),
                    State = table.Column<int>(nullable: false),
                    PreviousId = table.Column<Guid>(nullable: true),
                    Summary = table.Column<string>(maxLength: -1, nullable: false),
                    Praise = table.Column<string>(maxLength: -1, nullable: false),
                    Criticism = table.Column<string>(maxLength: -1, nullable: false),
                    ReplyDueOn = table.Column<DateOnly>(nullable: true),
                    WrittenBy = table.Column<string>(maxLength: 200, nullable: false),
                    IssuedOn = table.Column<DateOnly>(nullable: true),
                    IssuedBy = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bulletins", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Calls",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Source = table.Column<string>(maxLength: 200, nullable: false),
                    AsOf = table.Column<DateOnly>(nullable: false),
                    DueOn = table.Column<DateOnly>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Calls", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Indicators",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Unit = table.Column<string>(maxLength: 200, nullable: false),
                    Formula = table.Column<string>(maxLength: 1000, nullable: false),
                    Good = table.Column<int>(nullable: false),
                    Meaning = table.Column<string>(maxLength: 200, nullable: false),
                    Source = table.Column<string>(maxLength: 200, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Mechanisms",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Kind = table.Column<int>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Number = table.Column<string>(maxLength: 200, nullable: false),
                    Issuer = table.Column<string>(maxLength: 200, nullable: false),
                    IssuedOn = table.Column<DateOnly>(nullable: false),
                    ReviewDueOn = table.Column<DateOnly>(nullable: false),
                    ReviewedOn = table.Column<DateOnly>(nullable: true),
                    Opinion = table.Column<string>(maxLength: 1000, nullable: false),
                    EndedOn = table.Column<DateOnly>(nullable: true),
                    FileId = table.Column<Guid>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mechanisms", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    BulletinId = table.Column<Guid>(nullable: false),
                    ReceivedAt = table.Column<DateTime>(nullable: false),
                    ReceivedBy = table.Column<string>(maxLength: 200, nullable: false),
                    Reply = table.Column<string>(maxLength: -1, nullable: false),
                    RepliedAt = table.Column<DateTime>(nullable: true),
                    RepliedBy = table.Column<string>(maxLength: 200, nullable: false),
                    IsLate = table.Column<bool>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Receipts", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ReportCallId = table.Column<Guid>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    AsOf = table.Column<DateOnly>(nullable: false),
                    DueOn = table.Column<DateOnly>(nullable: false),
                    Edition = table.Column<int>(nullable: false),
                    IsCitys = table.Column<bool>(nullable: false),
                    State = table.Column<int>(nullable: false),
                    Survey = table.Column<string>(maxLength: -1, nullable: false),
                    Resolution = table.Column<string>(maxLength: -1, nullable: false),
                    Proposals = table.Column<string>(maxLength: -1, nullable: false),
                    WrittenBy = table.Column<string>(maxLength: 200, nullable: false),
                    WriterName = table.Column<string>(maxLength: 200, nullable: false),
                    FrozenAt = table.Column<DateTime>(nullable: true),
                    FrozenBy = table.Column<string>(maxLength: 200, nullable: false),
                    RowsHash = table.Column<string>(maxLength: 200, nullable: false),
                    SubmittedAt = table.Column<DateTime>(nullable: true),
                    SubmittedBy = table.Column<string>(maxLength: 200, nullable: false),
                    IsLate = table.Column<bool>(nullable: false),
                    AnsweredAt = table.Column<DateTime>(nullable: true),
                    AnsweredBy = table.Column<string>(maxLength: 200, nullable: false),
                    Answer = table.Column<string>(maxLength: 2000, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Lines",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    BulletinId = table.Column<Guid>(nullable: false),
                    CountyId = table.Column<int>(nullable: false),
                    County = table.Column<string>(maxLength: 200, nullable: false),
                    Rank = table.Column<int>(nullable: false),
                    RankBefore = table.Column<int>(nullable: false),
                    ProjectRate = table.Column<long>(nullable: true),
                    ProjectRateBefore = table.Column<long>(nullable: true),
                    HouseholdRate = table.Column<long>(nullable: true),
                    HouseholdRateBefore = table.Column<long>(nullable: true),
                    IsOff = table.Column<bool>(nullable: false),
                    Explanation = table.Column<string>(maxLength: 1000, nullable: false),
                    MustReply = table.Column<bool>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lines", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Lines_Bulletins_AreaId_BulletinId",
                        columns: x => new { x.AreaId, x.BulletinId },
                        principalSchema: "reporting",
                        principalTable: "Bulletins",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Figures",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ReportId = table.Column<Guid>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    Unit = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<int>(nullable: false),
                    Basis = table.Column<int>(nullable: false),
                    Value = table.Column<long>(nullable: true),
                    Stated = table.Column<long>(nullable: true),
                    Explanation = table.Column<string>(maxLength: -1, nullable: false),
                    Rows = table.Column<int>(nullable: false),
                    RowsHash = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Figures", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Figures_Reports_AreaId_ReportId",
                        columns: x => new { x.AreaId, x.ReportId },
                        principalSchema: "reporting",
                        principalTable: "Reports",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reasons",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ReportId = table.Column<Guid>(nullable: false),
                    Quote = table.Column<string>(maxLength: 200, nullable: false),
                    Sentence = table.Column<string>(maxLength: -1, nullable: false),
                    Reason = table.Column<string>(maxLength: 1000, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reasons", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Reasons_Reports_AreaId_ReportId",
                        columns: x => new { x.AreaId, x.ReportId },
                        principalSchema: "reporting",
                        principalTable: "Reports",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BulletinFigures",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    BulletinLineId = table.Column<Guid>(nullable: false),
                    Indicator = table.Column<string>(maxLength: 200, nullable: false),
                    Number = table.Column<int>(nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<int>(nullable: false),
                    Basis = table.Column<int>(nullable: false),
                    Value = table.Column<long>(nullable: true),
                    Explanation = table.Column<string>(maxLength: -1, nullable: false),
                    RowsHash = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulletinFigures", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_BulletinFigures_Lines_AreaId_BulletinLineId",
                        columns: x => new { x.AreaId, x.BulletinLineId },
                        principalSchema: "reporting",
                        principalTable: "Lines",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FrozenRows",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ReportFigureId = table.Column<Guid>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    Subject = table.Column<Guid>(nullable: false),
                    Label = table.Column<string>(maxLength: 200, nullable: false),
                    Note = table.Column<string>(maxLength: 1000, nullable: false),
                    Value = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrozenRows", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_FrozenRows_Figures_AreaId_ReportFigureId",
                        columns: x => new { x.AreaId, x.ReportFigureId },
                        principalSchema: "reporting",
                        principalTable: "Figures",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BulletinRows",
                schema: "reporting",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    BulletinFigureId = table.Column<Guid>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    Subject = table.Column<Guid>(nullable: false),
                    Label = table.Column<string>(maxLength: 200, nullable: false),
                    Note = table.Column<string>(maxLength: 1000, nullable: false),
                    Value = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulletinRows", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_BulletinRows_BulletinFigures_AreaId_BulletinFigureId",
                        columns: x => new { x.AreaId, x.BulletinFigureId },
                        principalSchema: "reporting",
                        principalTable: "BulletinFigures",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_BulletinFigures_AreaId_BulletinLineId_Indicator_Number",
                schema: "reporting",
                table: "BulletinFigures",
                columns: new[] { "AreaId", "BulletinLineId", "Indicator", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reporting_BulletinFigures_AreaId_ChangedAt_Id",
                schema: "reporting",
                table: "BulletinFigures",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_BulletinRows_AreaId_BulletinFigureId_Number",
                schema: "reporting",
                table: "BulletinRows",
                columns: new[] { "AreaId", "BulletinFigureId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Bulletins_AreaId_ChangedAt_Id",
                schema: "reporting",
                table: "Bulletins",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Bulletins_AreaId_State_IssuedOn",
                schema: "reporting",
                table: "Bulletins",
                columns: new[] { "AreaId", "State", "IssuedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Calls_AreaId_ChangedAt_Id",
                schema: "reporting",
                table: "Calls",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Calls_AreaId_DueOn",
                schema: "reporting",
                table: "Calls",
                columns: new[] { "AreaId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Figures_AreaId_ChangedAt_Id",
                schema: "reporting",
                table: "Figures",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Figures_AreaId_ReportId",
                schema: "reporting",
                table: "Figures",
                columns: new[] { "AreaId", "ReportId" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_FrozenRows_AreaId_ReportFigureId_Number",
                schema: "reporting",
                table: "FrozenRows",
                columns: new[] { "AreaId", "ReportFigureId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Indicators_AreaId_ChangedAt_Id",
                schema: "reporting",
                table: "Indicators",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Indicators_AreaId_Code_EffectiveOn",
                schema: "reporting",
                table: "Indicators",
                columns: new[] { "AreaId", "Code", "EffectiveOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Lines_AreaId_BulletinId",
                schema: "reporting",
                table: "Lines",
                columns: new[] { "AreaId", "BulletinId" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Lines_AreaId_ChangedAt_Id",
                schema: "reporting",
                table: "Lines",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Mechanisms_AreaId_ChangedAt_Id",
                schema: "reporting",
                table: "Mechanisms",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Mechanisms_AreaId_Kind_IssuedOn",
                schema: "reporting",
                table: "Mechanisms",
                columns: new[] { "AreaId", "Kind", "IssuedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Reasons_AreaId_ChangedAt_Id",
                schema: "reporting",
                table: "Reasons",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Reasons_AreaId_ReportId",
                schema: "reporting",
                table: "Reasons",
                columns: new[] { "AreaId", "ReportId" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Receipts_AreaId_BulletinId",
                schema: "reporting",
                table: "Receipts",
                columns: new[] { "AreaId", "BulletinId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Receipts_AreaId_ChangedAt_Id",
                schema: "reporting",
                table: "Receipts",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Reports_AreaId_ChangedAt_Id",
                schema: "reporting",
                table: "Reports",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_Reports_AreaId_ReportCallId_Edition",
                schema: "reporting",
                table: "Reports",
                columns: new[] { "AreaId", "ReportCallId", "Edition" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BulletinRows",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Calls",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "FrozenRows",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Indicators",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Mechanisms",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Reasons",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Receipts",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "BulletinFigures",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Figures",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Lines",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Reports",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "Bulletins",
                schema: "reporting");
        }
    }
}
