using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Platform.Petitions.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "petitions");

            migrationBuilder.CreateTable(
                name: "Petitions",
                schema: "petitions",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Key = table.Column<string>(maxLength: 64, nullable: false),
                    RegisteredOn = table.Column<DateOnly>(nullable: false),
                    Petitioner = table.Column<string>(maxLength: -1, nullable: false),
                    People = table.Column<int>(nullable: true),
                    Form = table.Column<string>(maxLength: -1, nullable: false),
                    Place = table.Column<string>(maxLength: -1, nullable: false),
                    ProjectId = table.Column<Guid>(nullable: true),
                    ProjectName = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<string>(maxLength: -1, nullable: false),
                    Claim = table.Column<string>(maxLength: -1, nullable: false),
                    ForwardedOn = table.Column<DateOnly>(nullable: true),
                    AcceptedOn = table.Column<DateOnly>(nullable: true),
                    DueOn = table.Column<DateOnly>(nullable: true),
                    ExtendedTo = table.Column<DateOnly>(nullable: true),
                    DeadlineOn = table.Column<DateOnly>(nullable: true),
                    RepliedOn = table.Column<DateOnly>(nullable: true),
                    Finding = table.Column<string>(maxLength: -1, nullable: false),
                    Outcome = table.Column<string>(maxLength: -1, nullable: false),
                    State = table.Column<string>(maxLength: -1, nullable: false),
                    Satisfaction = table.Column<string>(maxLength: -1, nullable: false),
                    Unit = table.Column<string>(maxLength: -1, nullable: false),
                    Remark = table.Column<string>(maxLength: -1, nullable: false),
                    Folded = table.Column<string>(maxLength: -1, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Petitions", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_petitions_Petitions_AreaId_ChangedAt_Id",
                schema: "petitions",
                table: "Petitions",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_petitions_Petitions_AreaId_Key",
                schema: "petitions",
                table: "Petitions",
                columns: new[] { "AreaId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_petitions_Petitions_AreaId_ProjectId_RegisteredOn",
                schema: "petitions",
                table: "Petitions",
                columns: new[] { "AreaId", "ProjectId", "RegisteredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_petitions_Petitions_AreaId_RegisteredOn",
                schema: "petitions",
                table: "Petitions",
                columns: new[] { "AreaId", "RegisteredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_petitions_Petitions_AreaId_RepliedOn_DeadlineOn",
                schema: "petitions",
                table: "Petitions",
                columns: new[] { "AreaId", "RepliedOn", "DeadlineOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Petitions",
                schema: "petitions");
        }
    }
}
