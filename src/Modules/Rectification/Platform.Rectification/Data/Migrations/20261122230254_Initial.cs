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
                name: "Problems",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    ProjectName = table.Column<string>(maxLength: 200, nullable: false),
                    ProjectFolded = table.Column<string>(maxLength: 200, nullable: false),
                    Class = table.Column<int>(nullable: false),
                    Round = table.Column<int>(nullable: false),
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
                name: "Rules",
                schema: "rectification",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Class = table.Column<int>(nullable: false),
                    Indicator = table.Column<string>(maxLength: 200, nullable: false),
                    Compare = table.Column<int>(nullable: false),
                    Threshold = table.Column<long>(nullable: false),
                    Unit = table.Column<string>(maxLength: 200, nullable: false),
                    OnlyStates = table.Column<string>(maxLength: 200, nullable: false),
                    Source = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rules", x => new { x.AreaId, x.Code, x.EffectiveOn });
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
                name: "IX_rectification_Problems_AreaId_ChangedAt_Id",
                schema: "rectification",
                table: "Problems",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Problems_AreaId_ProjectId_Class_Round",
                schema: "rectification",
                table: "Problems",
                columns: new[] { "AreaId", "ProjectId", "Class", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rectification_Problems_AreaId_Round_Since",
                schema: "rectification",
                table: "Problems",
                columns: new[] { "AreaId", "Round", "Since" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Bodies",
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
                name: "Figures",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Households",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Members",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Rules",
                schema: "rectification");

            migrationBuilder.DropTable(
                name: "Problems",
                schema: "rectification");
        }
    }
}
