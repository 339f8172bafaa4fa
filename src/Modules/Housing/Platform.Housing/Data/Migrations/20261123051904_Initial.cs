using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Housing.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "housing");

            migrationBuilder.CreateTable(
                name: "Buildings",
                schema: "housing",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Key = table.Column<string>(maxLength: 400, nullable: false),
                    Estate = table.Column<string>(maxLength: -1, nullable: false),
                    Name = table.Column<string>(maxLength: -1, nullable: false),
                    ProjectId = table.Column<Guid>(nullable: true),
                    Order = table.Column<int>(nullable: false),
                    Floors = table.Column<int>(nullable: true),
                    PlannedStart = table.Column<DateOnly>(nullable: true),
                    StartedOn = table.Column<DateOnly>(nullable: true),
                    PlannedTop = table.Column<DateOnly>(nullable: true),
                    ToppedOn = table.Column<DateOnly>(nullable: true),
                    PlannedBuilt = table.Column<DateOnly>(nullable: true),
                    BuiltOn = table.Column<DateOnly>(nullable: true),
                    PlannedDelivery = table.Column<DateOnly>(nullable: true),
                    DeliveredOn = table.Column<DateOnly>(nullable: true),
                    Progress = table.Column<string>(maxLength: -1, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Buildings", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Entitlements",
                schema: "housing",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    HouseholdId = table.Column<Guid>(nullable: false),
                    FlatsDue = table.Column<int>(nullable: true),
                    Estate = table.Column<string>(maxLength: -1, nullable: false),
                    Flats = table.Column<string>(maxLength: -1, nullable: false),
                    HandedOverOn = table.Column<DateOnly>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entitlements", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "StatedFlats",
                schema: "housing",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    Due = table.Column<int>(nullable: true),
                    Built = table.Column<int>(nullable: true),
                    Allocated = table.Column<int>(nullable: true),
                    Gap = table.Column<int>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatedFlats", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Flats",
                schema: "housing",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    BuildingId = table.Column<Guid>(nullable: false),
                    Key = table.Column<string>(maxLength: 400, nullable: false),
                    Order = table.Column<int>(nullable: false),
                    Unit = table.Column<string>(maxLength: -1, nullable: false),
                    Room = table.Column<string>(maxLength: -1, nullable: false),
                    Layout = table.Column<string>(maxLength: -1, nullable: false),
                    AreaDm2 = table.Column<long>(nullable: true),
                    ProjectId = table.Column<Guid>(nullable: true),
                    HouseholdId = table.Column<Guid>(nullable: true),
                    HouseholdCode = table.Column<string>(maxLength: 200, nullable: false),
                    Person = table.Column<string>(maxLength: -1, nullable: false),
                    ChosenOn = table.Column<DateOnly>(nullable: true),
                    HandedOverOn = table.Column<DateOnly>(nullable: true),
                    Remark = table.Column<string>(maxLength: -1, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Flats", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Flats_Buildings_AreaId_BuildingId",
                        columns: x => new { x.AreaId, x.BuildingId },
                        principalSchema: "housing",
                        principalTable: "Buildings",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_housing_Buildings_AreaId_ChangedAt_Id",
                schema: "housing",
                table: "Buildings",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_housing_Buildings_AreaId_Key",
                schema: "housing",
                table: "Buildings",
                columns: new[] { "AreaId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_housing_Entitlements_AreaId_HouseholdId",
                schema: "housing",
                table: "Entitlements",
                columns: new[] { "AreaId", "HouseholdId" });

            migrationBuilder.CreateIndex(
                name: "IX_housing_Flats_AreaId_BuildingId_Order",
                schema: "housing",
                table: "Flats",
                columns: new[] { "AreaId", "BuildingId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_housing_Flats_AreaId_ChangedAt_Id",
                schema: "housing",
                table: "Flats",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_housing_Flats_AreaId_HouseholdId",
                schema: "housing",
                table: "Flats",
                columns: new[] { "AreaId", "HouseholdId" });

            migrationBuilder.CreateIndex(
                name: "IX_housing_Flats_AreaId_Order",
                schema: "housing",
                table: "Flats",
                columns: new[] { "AreaId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_housing_Flats_AreaId_ProjectId_BuildingId",
                schema: "housing",
                table: "Flats",
                columns: new[] { "AreaId", "ProjectId", "BuildingId" });

            migrationBuilder.CreateIndex(
                name: "IX_housing_StatedFlats_AreaId_ChangedAt_Id",
                schema: "housing",
                table: "StatedFlats",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_housing_StatedFlats_AreaId_ProjectId",
                schema: "housing",
                table: "StatedFlats",
                columns: new[] { "AreaId", "ProjectId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Entitlements",
                schema: "housing");

            migrationBuilder.DropTable(
                name: "Flats",
                schema: "housing");

            migrationBuilder.DropTable(
                name: "StatedFlats",
                schema: "housing");

            migrationBuilder.DropTable(
                name: "Buildings",
                schema: "housing");
        }
    }
}
