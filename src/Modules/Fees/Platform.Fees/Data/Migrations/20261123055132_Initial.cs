using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Fees.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "fees");

            migrationBuilder.CreateTable(
                name: "Accrued",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Through = table.Column<DateOnly>(nullable: false),
                    Rules = table.Column<string>(maxLength: 400, nullable: false),
                    RulesTitle = table.Column<string>(maxLength: -1, nullable: false),
                    Print = table.Column<long>(nullable: false),
                    Families = table.Column<int>(nullable: false),
                    Refused = table.Column<int>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accrued", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    HouseholdId = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(nullable: false),
                    Value = table.Column<long>(nullable: false),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    TakenBackBy = table.Column<string>(maxLength: 200, nullable: false),
                    TakenBackAt = table.Column<DateTime>(nullable: true),
                    TakenBackWhy = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Payments",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    HouseholdId = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    HouseholdCode = table.Column<string>(maxLength: 200, nullable: false),
                    Person = table.Column<string>(maxLength: -1, nullable: false),
                    Batch = table.Column<string>(maxLength: -1, nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    To = table.Column<DateOnly>(nullable: false),
                    Months = table.Column<int>(nullable: true),
                    DueFen = table.Column<long>(nullable: true),
                    PaidFen = table.Column<long>(nullable: false),
                    PaidOn = table.Column<DateOnly>(nullable: false),
                    Method = table.Column<string>(maxLength: -1, nullable: false),
                    Remark = table.Column<string>(maxLength: -1, nullable: false),
                    CardHash = table.Column<string>(maxLength: 43, nullable: false),
                    CardCipher = table.Column<byte[]>(maxLength: 512, nullable: false),
                    CardMask = table.Column<string>(maxLength: 32, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "StatedFees",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    DueFen = table.Column<long>(nullable: true),
                    PaidFen = table.Column<long>(nullable: true),
                    OwedFen = table.Column<long>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatedFees", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Terms",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    HouseholdId = table.Column<Guid>(nullable: false),
                    RateFen = table.Column<long>(nullable: true),
                    Bank = table.Column<string>(maxLength: -1, nullable: false),
                    CardHash = table.Column<string>(maxLength: 43, nullable: false),
                    CardCipher = table.Column<byte[]>(maxLength: 512, nullable: false),
                    CardMask = table.Column<string>(maxLength: 32, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terms", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Accrued_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "Accrued",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Changes_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "Changes",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Changes_AreaId_ProjectId_HouseholdId",
                schema: "fees",
                table: "Changes",
                columns: new[] { "AreaId", "ProjectId", "HouseholdId" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Payments_AreaId_CardHash",
                schema: "fees",
                table: "Payments",
                columns: new[] { "AreaId", "CardHash" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Payments_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "Payments",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Payments_AreaId_HouseholdId_From",
                schema: "fees",
                table: "Payments",
                columns: new[] { "AreaId", "HouseholdId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Payments_AreaId_PaidOn_HouseholdCode",
                schema: "fees",
                table: "Payments",
                columns: new[] { "AreaId", "PaidOn", "HouseholdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Payments_AreaId_ProjectId_PaidOn",
                schema: "fees",
                table: "Payments",
                columns: new[] { "AreaId", "ProjectId", "PaidOn" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_StatedFees_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "StatedFees",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_StatedFees_AreaId_ProjectId",
                schema: "fees",
                table: "StatedFees",
                columns: new[] { "AreaId", "ProjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Terms_AreaId_CardHash",
                schema: "fees",
                table: "Terms",
                columns: new[] { "AreaId", "CardHash" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Terms_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "Terms",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Terms_AreaId_HouseholdId",
                schema: "fees",
                table: "Terms",
                columns: new[] { "AreaId", "HouseholdId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Accrued",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "Changes",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "Payments",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "StatedFees",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "Terms",
                schema: "fees");
        }
    }
}
