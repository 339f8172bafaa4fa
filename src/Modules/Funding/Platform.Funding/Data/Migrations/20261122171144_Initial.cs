using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Funding.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "funding");

            migrationBuilder.CreateTable(
                name: "Funds",
                schema: "funding",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Key = table.Column<string>(maxLength: 64, nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    ProjectName = table.Column<string>(maxLength: 200, nullable: false),
                    Source = table.Column<string>(maxLength: -1, nullable: false),
                    DocumentNo = table.Column<string>(maxLength: -1, nullable: false),
                    EstimateFen = table.Column<long>(nullable: true),
                    ArrivedFen = table.Column<long>(nullable: false),
                    ArrivedOn = table.Column<DateOnly>(nullable: true),
                    Account = table.Column<string>(maxLength: -1, nullable: false),
                    PaidFen = table.Column<long>(nullable: true),
                    PaidUntil = table.Column<DateOnly>(nullable: true),
                    BalanceFen = table.Column<long>(nullable: true),
                    Remark = table.Column<string>(maxLength: -1, nullable: false),
                    Folded = table.Column<string>(maxLength: -1, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Funds", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Projects",
                schema: "funding",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    NeededFen = table.Column<long>(nullable: true),
                    ArrivedFen = table.Column<long>(nullable: true),
                    PaidFen = table.Column<long>(nullable: true),
                    GapFen = table.Column<long>(nullable: true),
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
                schema: "funding",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Column = table.Column<string>(maxLength: 40, nullable: false),
                    Fen = table.Column<long>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatedTotals", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_funding_Funds_AreaId_ChangedAt_Id",
                schema: "funding",
                table: "Funds",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_funding_Funds_AreaId_Key",
                schema: "funding",
                table: "Funds",
                columns: new[] { "AreaId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_Funds_AreaId_ProjectId_ArrivedOn",
                schema: "funding",
                table: "Funds",
                columns: new[] { "AreaId", "ProjectId", "ArrivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_funding_Projects_AreaId_ChangedAt_Id",
                schema: "funding",
                table: "Projects",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_funding_Projects_AreaId_ProjectId",
                schema: "funding",
                table: "Projects",
                columns: new[] { "AreaId", "ProjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_StatedTotals_AreaId_ChangedAt_Id",
                schema: "funding",
                table: "StatedTotals",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_funding_StatedTotals_AreaId_Column",
                schema: "funding",
                table: "StatedTotals",
                columns: new[] { "AreaId", "Column" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Funds",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "Projects",
                schema: "funding");

            migrationBuilder.DropTable(
                name: "StatedTotals",
                schema: "funding");
        }
    }
}
