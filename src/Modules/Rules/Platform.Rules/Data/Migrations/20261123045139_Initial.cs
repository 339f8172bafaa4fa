using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Rules.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "rules");

            migrationBuilder.CreateTable(
                name: "Freezes",
                schema: "rules",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    Until = table.Column<DateOnly>(nullable: false),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Freezes", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Policies",
                schema: "rules",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Kind = table.Column<int>(nullable: false),
                    Layer = table.Column<int>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Number = table.Column<int>(nullable: false),
                    State = table.Column<int>(nullable: false),
                    Text = table.Column<string>(maxLength: -1, nullable: false),
                    ApprovalId = table.Column<Guid>(nullable: false),
                    AskedUntil = table.Column<DateOnly>(nullable: true),
                    PublishedOn = table.Column<DateOnly>(nullable: true),
                    DraftedBy = table.Column<string>(maxLength: 200, nullable: false),
                    PublishedBy = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Policies", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                schema: "rules",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    PolicyVersionId = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    FileId = table.Column<Guid>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Documents_Policies_AreaId_PolicyVersionId",
                        columns: x => new { x.AreaId, x.PolicyVersionId },
                        principalSchema: "rules",
                        principalTable: "Policies",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_rules_Documents_AreaId_ChangedAt_Id",
                schema: "rules",
                table: "Documents",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rules_Documents_AreaId_FileId",
                schema: "rules",
                table: "Documents",
                columns: new[] { "AreaId", "FileId" });

            migrationBuilder.CreateIndex(
                name: "IX_rules_Documents_AreaId_PolicyVersionId_Name",
                schema: "rules",
                table: "Documents",
                columns: new[] { "AreaId", "PolicyVersionId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rules_Freezes_AreaId_ChangedAt_Id",
                schema: "rules",
                table: "Freezes",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rules_Freezes_AreaId_Until",
                schema: "rules",
                table: "Freezes",
                columns: new[] { "AreaId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_rules_Policies_AreaId_ChangedAt_Id",
                schema: "rules",
                table: "Policies",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_rules_Policies_AreaId_Kind_Layer_ProjectId_Number",
                schema: "rules",
                table: "Policies",
                columns: new[] { "AreaId", "Kind", "Layer", "ProjectId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Documents",
                schema: "rules");

            migrationBuilder.DropTable(
                name: "Freezes",
                schema: "rules");

            migrationBuilder.DropTable(
                name: "Policies",
                schema: "rules");
        }
    }
}
