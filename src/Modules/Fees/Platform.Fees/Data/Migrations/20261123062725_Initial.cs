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
                name: "BankLayouts",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Text = table.Column<string>(maxLength: -1, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankLayouts", x => new { x.AreaId, x.Id });
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
                name: "DifferenceLines",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    DifferenceId = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    HouseholdId = table.Column<Guid>(nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    Name = table.Column<string>(maxLength: -1, nullable: false),
                    BeforeFen = table.Column<long>(nullable: false),
                    AfterFen = table.Column<long>(nullable: false),
                    Reason = table.Column<string>(maxLength: -1, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DifferenceLines", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Differences",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    RulesTitle = table.Column<string>(maxLength: -1, nullable: false),
                    Targets = table.Column<string>(maxLength: -1, nullable: false),
                    Families = table.Column<int>(nullable: false),
                    BeforeFen = table.Column<long>(nullable: false),
                    AfterFen = table.Column<long>(nullable: false),
                    State = table.Column<int>(nullable: false),
                    ApprovalId = table.Column<Guid>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Differences", x => new { x.AreaId, x.Id });
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
                name: "Payouts",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    Number = table.Column<string>(maxLength: 200, nullable: false),
                    Year = table.Column<int>(nullable: false),
                    Serial = table.Column<int>(nullable: false),
                    Through = table.Column<DateOnly>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: true),
                    State = table.Column<int>(nullable: false),
                    Count = table.Column<int>(nullable: false),
                    Fen = table.Column<long>(nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    ByName = table.Column<string>(maxLength: 200, nullable: false),
                    ApprovalId = table.Column<Guid>(nullable: false),
                    AskedUntil = table.Column<DateOnly>(nullable: true),
                    Layout = table.Column<string>(maxLength: 200, nullable: false),
                    LayoutText = table.Column<string>(maxLength: -1, nullable: false),
                    SentOn = table.Column<DateOnly>(nullable: true),
                    SentBy = table.Column<string>(maxLength: 200, nullable: false),
                    FileId = table.Column<Guid>(nullable: false),
                    AskOn = table.Column<DateOnly>(nullable: true),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payouts", x => new { x.AreaId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    AsOf = table.Column<DateOnly>(nullable: false),
                    ArrearsFen = table.Column<long>(nullable: false),
                    Families = table.Column<int>(nullable: false),
                    Hardship = table.Column<string>(maxLength: -1, nullable: false),
                    Remark = table.Column<string>(maxLength: 200, nullable: false),
                    By = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => new { x.AreaId, x.Id });
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

            migrationBuilder.CreateTable(
                name: "PayoutLines",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    PayoutId = table.Column<Guid>(nullable: false),
                    Sequence = table.Column<int>(nullable: false),
                    HouseholdId = table.Column<Guid>(nullable: false),
                    ProjectId = table.Column<Guid>(nullable: false),
                    Code = table.Column<string>(maxLength: 200, nullable: false),
                    Name = table.Column<string>(maxLength: -1, nullable: false),
                    Bank = table.Column<string>(maxLength: -1, nullable: false),
                    Fen = table.Column<long>(nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    To = table.Column<DateOnly>(nullable: false),
                    State = table.Column<int>(nullable: false),
                    AnsweredOn = table.Column<DateOnly>(nullable: true),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    AskOn = table.Column<DateOnly>(nullable: true),
                    CardHash = table.Column<string>(maxLength: 43, nullable: false),
                    CardCipher = table.Column<byte[]>(maxLength: 512, nullable: false),
                    CardMask = table.Column<string>(maxLength: 32, nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayoutLines", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_PayoutLines_Payouts_AreaId_PayoutId",
                        columns: x => new { x.AreaId, x.PayoutId },
                        principalSchema: "fees",
                        principalTable: "Payouts",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanInstalment",
                schema: "fees",
                columns: table => new
                {
                    AreaId = table.Column<int>(nullable: false),
                    Id = table.Column<Guid>(nullable: false),
                    PlanId = table.Column<Guid>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    On = table.Column<DateOnly>(nullable: false),
                    Fen = table.Column<long>(nullable: false),
                    Version = table.Column<long>(nullable: false),
                    ChangedAt = table.Column<DateTime>(nullable: false),
                    Removed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanInstalment", x => new { x.AreaId, x.Id });
                    table.ForeignKey(
                        name: "FK_PlanInstalment_Plans_AreaId_PlanId",
                        columns: x => new { x.AreaId, x.PlanId },
                        principalSchema: "fees",
                        principalTable: "Plans",
                        principalColumns: new[] { "AreaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Accrued_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "Accrued",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_BankLayouts_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "BankLayouts",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_BankLayouts_AreaId_Name",
                schema: "fees",
                table: "BankLayouts",
                columns: new[] { "AreaId", "Name" });

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
                name: "IX_fees_DifferenceLines_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "DifferenceLines",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_DifferenceLines_AreaId_DifferenceId_ProjectId",
                schema: "fees",
                table: "DifferenceLines",
                columns: new[] { "AreaId", "DifferenceId", "ProjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Differences_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "Differences",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Differences_AreaId_State",
                schema: "fees",
                table: "Differences",
                columns: new[] { "AreaId", "State" });

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
                name: "IX_fees_PayoutLines_AreaId_CardHash",
                schema: "fees",
                table: "PayoutLines",
                columns: new[] { "AreaId", "CardHash" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_PayoutLines_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "PayoutLines",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_PayoutLines_AreaId_HouseholdId",
                schema: "fees",
                table: "PayoutLines",
                columns: new[] { "AreaId", "HouseholdId" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_PayoutLines_AreaId_PayoutId_Sequence",
                schema: "fees",
                table: "PayoutLines",
                columns: new[] { "AreaId", "PayoutId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Payouts_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "Payouts",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Payouts_AreaId_Number",
                schema: "fees",
                table: "Payouts",
                columns: new[] { "AreaId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fees_Payouts_AreaId_State",
                schema: "fees",
                table: "Payouts",
                columns: new[] { "AreaId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_PlanInstalment_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "PlanInstalment",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_PlanInstalment_AreaId_PlanId",
                schema: "fees",
                table: "PlanInstalment",
                columns: new[] { "AreaId", "PlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Plans_AreaId_ChangedAt_Id",
                schema: "fees",
                table: "Plans",
                columns: new[] { "AreaId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_fees_Plans_AreaId_ProjectId",
                schema: "fees",
                table: "Plans",
                columns: new[] { "AreaId", "ProjectId" });

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
                name: "BankLayouts",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "Changes",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "DifferenceLines",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "Differences",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "Payments",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "PayoutLines",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "PlanInstalment",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "StatedFees",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "Terms",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "Payouts",
                schema: "fees");

            migrationBuilder.DropTable(
                name: "Plans",
                schema: "fees");
        }
    }
}
