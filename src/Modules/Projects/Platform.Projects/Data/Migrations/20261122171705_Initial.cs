using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Projects.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "projects");

            migrationBuilder.CreateTable(
                name: "Projects",
                schema: "projects",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    Name = table.Column<string>(maxLength: -1, nullable: false),
                    NameFolded = table.Column<string>(maxLength: 200, nullable: false),
                    DecisionNo = table.Column<string>(maxLength: -1, nullable: false),
                    DecidedOn = table.Column<DateOnly>(nullable: true),
                    Ground = table.Column<int>(nullable: false),
                    StartedOn = table.Column<DateOnly>(nullable: true),
                    State = table.Column<int>(nullable: false),
                    StateSince = table.Column<DateOnly>(nullable: true),
                    StateReason = table.Column<string>(maxLength: 200, nullable: false),
                    CompletedOn = table.Column<DateOnly>(nullable: true),
                    SigningEndsOn = table.Column<DateOnly>(nullable: true),
                    StatedAreaDm2 = table.Column<long>(nullable: true),
                    CorrectedAreaDm2 = table.Column<long>(nullable: true),
                    StatedHouseholds = table.Column<int>(nullable: true),
                    StatedResidential = table.Column<int>(nullable: true),
                    StatedExchange = table.Column<int>(nullable: true),
                    StatedCash = table.Column<int>(nullable: true),
                    StatedVoucher = table.Column<int>(nullable: true),
                    Remark = table.Column<string>(maxLength: -1, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Projects", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "StatedTotals",
                schema: "projects",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Column = table.Column<string>(maxLength: 200, nullable: false),
                    Value = table.Column<long>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatedTotals", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Households",
                schema: "projects",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    Name = table.Column<string>(maxLength: -1, nullable: false),
                    NameFolded = table.Column<string>(maxLength: 200, nullable: false),
                    Address = table.Column<string>(maxLength: -1, nullable: false),
                    Certificate = table.Column<string>(maxLength: -1, nullable: false),
                    Use = table.Column<int>(nullable: false),
                    RegisteredDm2 = table.Column<long>(nullable: true),
                    UnregisteredDm2 = table.Column<long>(nullable: true),
                    AreaDm2 = table.Column<long>(nullable: false),
                    Persons = table.Column<int>(nullable: true),
                    Signed = table.Column<bool>(nullable: false),
                    SignedOn = table.Column<DateOnly>(nullable: true),
                    Mode = table.Column<int>(nullable: false),
                    MovedOn = table.Column<DateOnly>(nullable: true),
                    CompensationFen = table.Column<long>(nullable: true),
                    Turnover = table.Column<bool>(nullable: false),
                    TermMonths = table.Column<int>(nullable: true),
                    Groups = table.Column<string>(maxLength: -1, nullable: false),
                    Remark = table.Column<string>(maxLength: -1, nullable: false),
                    IdNumberHash = table.Column<string>(maxLength: 43, nullable: false),
                    PhoneHash = table.Column<string>(maxLength: 43, nullable: false),
                    IdNumberCipher = table.Column<byte[]>(maxLength: 512, nullable: false),
                    IdNumberMask = table.Column<string>(maxLength: 32, nullable: false),
                    PhoneCipher = table.Column<byte[]>(maxLength: 512, nullable: false),
                    PhoneMask = table.Column<string>(maxLength: 32, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Households", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Households_Projects_AreaId_ProjectId",
                        columns: x => new { x.AreaId, x.ProjectId },
                        principalSchema: "projects",
                        principalTable: "Projects",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_projects_Households_AreaId_ChangedAt_Id",
                schema: "projects",
                table: "Households",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_projects_Households_AreaId_Code",
                schema: "projects",
                table: "Households",
                columns: new[] { "AreaId", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_projects_Households_AreaId_IdNumberHash",
                schema: "projects",
                table: "Households",
                columns: new[] { "AreaId", "IdNumberHash" });

            migrationBuilder.CreateIndex(
                name: "IX_projects_Households_AreaId_NameFolded",
                schema: "projects",
                table: "Households",
                columns: new[] { "AreaId", "NameFolded" });

            migrationBuilder.CreateIndex(
                name: "IX_projects_Households_AreaId_PhoneHash",
                schema: "projects",
                table: "Households",
                columns: new[] { "AreaId", "PhoneHash" });

            migrationBuilder.CreateIndex(
                name: "IX_projects_Households_AreaId_ProjectId_Code",
                schema: "projects",
                table: "Households",
                columns: new[] { "AreaId", "ProjectId", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_projects_Projects_AreaId_ChangedAt_Id",
                schema: "projects",
                table: "Projects",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_projects_Projects_AreaId_State_Code",
                schema: "projects",
                table: "Projects",
                columns: new[] { "AreaId", "State", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_projects_StatedTotals_AreaId_ChangedAt_Id",
                schema: "projects",
                table: "StatedTotals",
                columns: new[] { "AreaId", "ChangedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Households",
                schema: "projects");

            migrationBuilder.DropTable(
                name: "StatedTotals",
                schema: "projects");

            migrationBuilder.DropTable(
                name: "Projects",
                schema: "projects");
        }
    }
}
