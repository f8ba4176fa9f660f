using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Agency",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Established = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Dissolved = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OfficialCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agency", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agency_Agency_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BaseSalary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BaseSalary", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BudgetCalendarStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    DayItselfCounts = table.Column<bool>(type: "INTEGER", nullable: false),
                    YearOffset = table.Column<int>(type: "INTEGER", nullable: false),
                    FromBudgetYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsPractice = table.Column<bool>(type: "INTEGER", nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetCalendarStep", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CompositionRule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Minimum = table.Column<int>(type: "INTEGER", nullable: false),
                    ForEveryHolder = table.Column<bool>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompositionRule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContentCategory",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RequiredFields = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ForeignLanguage = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AppliesTo = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentCategory", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Course",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FoldedTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Course", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Xml = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Deadline",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Limit = table.Column<int>(type: "INTEGER", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deadline", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FundingSource",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundingSource", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Genre",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Genre", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Holiday",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holiday", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "InformationCreationRate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Work = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    MaxAmount = table.Column<long>(type: "INTEGER", nullable: true),
                    PercentOf = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    MaxPercent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InformationCreationRate", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LegalDocument",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Issued = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CitedInRegulation = table.Column<bool>(type: "INTEGER", nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Folded = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalDocument", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MetadataElement",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Band = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MetadataElement", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Provision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Article = table.Column<int>(type: "INTEGER", nullable: false),
                    Clause = table.Column<int>(type: "INTEGER", nullable: true),
                    Point = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Provision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RateSchedule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RateSchedule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SampleData",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Today = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SampleData", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SpendingTask",
                columns: table => new
                {
                    Letter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CandidateCodes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpendingTask", x => x.Letter);
                });

            migrationBuilder.CreateTable(
                name: "WithholdingRule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Payee = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Threshold = table.Column<long>(type: "INTEGER", nullable: true),
                    RatePercent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithholdingRule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AllocationProposal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllocationProposal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AllocationProposal_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetYear",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LastSequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Balance_Allocated = table.Column<long>(type: "INTEGER", nullable: false),
                    Balance_Committed = table.Column<long>(type: "INTEGER", nullable: false),
                    Balance_LastHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Balance_Spent = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetYear", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetYear_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditorialBoard",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditorialBoard", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditorialBoard_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentStatement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PaymentDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SentBackReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SentBackByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Gross = table.Column<long>(type: "INTEGER", nullable: false),
                    Withheld = table.Column<long>(type: "INTEGER", nullable: false),
                    Net = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Approval_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Approval_Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Approval_PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Closing_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Closing_Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Closing_PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Payment_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Payment_Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Payment_PersonId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentStatement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentStatement_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    JobTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Staff = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IdentityNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    TaxCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    BankAccount = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BankName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    TaxCommitmentUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Person", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Person_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Portal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ResponsiblePerson = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Logo = table.Column<string>(type: "TEXT", maxLength: 700, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Portal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Portal_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PriceList",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitAmount = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    SiteFactor = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision_Authority = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Decision_Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Decision_DecidedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Decision_Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceList", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PriceList_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltySettings",
                columns: table => new
                {
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RateDate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltySettings", x => x.AgencyId);
                    table.ForeignKey(
                        name: "FK_RoyaltySettings_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrainingSession",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CourseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Trainer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Cost = table.Column<long>(type: "INTEGER", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainingSession", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrainingSession_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TrainingSession_Course_CourseId",
                        column: x => x.CourseId,
                        principalTable: "Course",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RateScheduleRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RateScheduleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Genre = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    GenreCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    QualityClass = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LengthUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CoefficientMin = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    CoefficientMax = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    UnitBasis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AdjustmentMin = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    AdjustmentMax = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RateScheduleRow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RateScheduleRow_RateSchedule_RateScheduleId",
                        column: x => x.RateScheduleId,
                        principalTable: "RateSchedule",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AllocationLine",
                columns: table => new
                {
                    TaskLetter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Requested = table.Column<long>(type: "INTEGER", nullable: false),
                    Appraised = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllocationLine", x => new { x.ProposalId, x.TaskLetter, x.Source });
                    table.ForeignKey(
                        name: "FK_AllocationLine_AllocationProposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "AllocationProposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AllocationLine_FundingSource_Source",
                        column: x => x.Source,
                        principalTable: "FundingSource",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AllocationLine_SpendingTask_TaskLetter",
                        column: x => x.TaskLetter,
                        principalTable: "SpendingTask",
                        principalColumn: "Letter",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetNode",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BudgetYearId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TaskLetter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Balance_Allocated = table.Column<long>(type: "INTEGER", nullable: false),
                    Balance_Committed = table.Column<long>(type: "INTEGER", nullable: false),
                    Balance_LastHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Balance_Spent = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetNode", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetNode_BudgetYear_BudgetYearId",
                        column: x => x.BudgetYearId,
                        principalTable: "BudgetYear",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BoardDecision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Signer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SignerTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 700, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardDecision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardDecision_EditorialBoard_BoardId",
                        column: x => x.BoardId,
                        principalTable: "EditorialBoard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsSystemAdministrator = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Account", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Account_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApprovalRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovalRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApprovalRequest_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApprovalRequest_Person_RequestedBy",
                        column: x => x.RequestedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PostHolding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostHolding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PostHolding_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PostHolding_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatementPayee",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaymentStatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    BankAccount = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BankName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Gross = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TaxThreshold = table.Column<long>(type: "INTEGER", nullable: true),
                    TaxPercent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    TaxBasis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Withheld = table.Column<long>(type: "INTEGER", nullable: false),
                    Block = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementPayee", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatementPayee_PaymentStatement_PaymentStatementId",
                        column: x => x.PaymentStatementId,
                        principalTable: "PaymentStatement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StatementPayee_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Upload",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Upload", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Upload_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Upload_Person_UploadedBy",
                        column: x => x.UploadedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HostAssignment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Host = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HostAssignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HostAssignment_Portal_PortalId",
                        column: x => x.PortalId,
                        principalTable: "Portal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutboxItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EnqueuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BuiltAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LiveAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VerifiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxItem_Portal_PortalId",
                        column: x => x.PortalId,
                        principalTable: "Portal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Release",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Manifest = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    FilesWritten = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Release", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Release_Portal_PortalId",
                        column: x => x.PortalId,
                        principalTable: "Portal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Section",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Section", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Section_Portal_PortalId",
                        column: x => x.PortalId,
                        principalTable: "Portal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PriceItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PriceListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    GenreCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    GenreName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Quality = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LengthUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CoefficientMin = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    CoefficientMax = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PriceItem_PriceList_PriceListId",
                        column: x => x.PriceListId,
                        principalTable: "PriceList",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attendance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Attended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendance_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendance_TrainingSession_SessionId",
                        column: x => x.SessionId,
                        principalTable: "TrainingSession",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    TaskLetter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LastTakenBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    LastTakenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Balance_Allocated = table.Column<long>(type: "INTEGER", nullable: false),
                    Balance_Committed = table.Column<long>(type: "INTEGER", nullable: false),
                    Balance_LastHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Balance_Spent = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetLine_BudgetNode_NodeId",
                        column: x => x.NodeId,
                        principalTable: "BudgetNode",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Appointment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SeatNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenSeat = table.Column<int>(type: "INTEGER", nullable: true),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JobTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PartTime = table.Column<bool>(type: "INTEGER", nullable: false),
                    StartDecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndDecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appointment_BoardDecision_EndDecisionId",
                        column: x => x.EndDecisionId,
                        principalTable: "BoardDecision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointment_BoardDecision_StartDecisionId",
                        column: x => x.StartDecisionId,
                        principalTable: "BoardDecision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointment_EditorialBoard_BoardId",
                        column: x => x.BoardId,
                        principalTable: "EditorialBoard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Appointment_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BoardTask",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Period_From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardTask", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardTask_BoardDecision_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "BoardDecision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BoardTask_EditorialBoard_BoardId",
                        column: x => x.BoardId,
                        principalTable: "EditorialBoard",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BoardTask_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Account_UserId",
                        column: x => x.UserId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Account_UserId",
                        column: x => x.UserId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Account_UserId",
                        column: x => x.UserId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CapacityDecision = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decision_ApprovalRequest_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ApprovalRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decision_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Article",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CategoryCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    GenreCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Article", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Article_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Article_ContentCategory_CategoryCode",
                        column: x => x.CategoryCode,
                        principalTable: "ContentCategory",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Article_Portal_PortalId",
                        column: x => x.PortalId,
                        principalTable: "Portal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Article_Section_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Section",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BudgetYearId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    ReversesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Document_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Document_Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Document_Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Effect_Allocated = table.Column<long>(type: "INTEGER", nullable: false),
                    Effect_Committed = table.Column<long>(type: "INTEGER", nullable: false),
                    Effect_Spent = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerEntry_BudgetLine_LineId",
                        column: x => x.LineId,
                        principalTable: "BudgetLine",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntry_BudgetYear_BudgetYearId",
                        column: x => x.BudgetYearId,
                        principalTable: "BudgetYear",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntry_LedgerEntry_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "LedgerEntry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Edition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FoldedTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LatestNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LiveRevisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LiveNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    LiveDecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstPublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastPublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Edition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Edition_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Edition_ApprovalRequest_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ApprovalRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Edition_Article_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Article",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedArticle",
                columns: table => new
                {
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PortalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FirstPublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PicturePath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedArticle", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_PublishedArticle_Article_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Article",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedArticle_Section_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Section",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkScore",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    ScoredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ScoredByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Calculation_AdjustmentPercent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    Calculation_AdjustmentReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Calculation_BaseSalary = table.Column<long>(type: "INTEGER", nullable: true),
                    Calculation_BaseSalaryBasis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Calculation_CeilingBasis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Calculation_CeilingPerUnit = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Calculation_Coefficient = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    Calculation_DecisionBasis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Calculation_DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Calculation_DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Calculation_GenreName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Calculation_LengthUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Calculation_PriceListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Calculation_Quality = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Calculation_Quantity = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    Calculation_RateDate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Calculation_RateDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Calculation_SiteFactor = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    Calculation_UnitPercent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Calculation_UnitValue = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkScore", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkScore_Agency_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agency",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkScore_Article_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Article",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Revision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CategoryCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    GenreCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    ByLine = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Metadata = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Revision_Edition_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Edition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Revision_Person_CreatedBy",
                        column: x => x.CreatedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkScoreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SharePercent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltyLine_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltyLine_WorkScore_WorkScoreId",
                        column: x => x.WorkScoreId,
                        principalTable: "WorkScore",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuthorShare",
                columns: table => new
                {
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthorShare", x => new { x.RevisionId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_AuthorShare_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuthorShare_Revision_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RevisionFile",
                columns: table => new
                {
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Alt = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Caption = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionFile", x => new { x.RevisionId, x.Use, x.Order });
                    table.ForeignKey(
                        name: "FK_RevisionFile_Revision_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatementLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StatementPayeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoyaltyLineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatementLine_RoyaltyLine_RoyaltyLineId",
                        column: x => x.RoyaltyLineId,
                        principalTable: "RoyaltyLine",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StatementLine_StatementPayee_StatementPayeeId",
                        column: x => x.StatementPayeeId,
                        principalTable: "StatementPayee",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Account",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Account_PersonId",
                table: "Account",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Agency_Code",
                table: "Agency",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Agency_FoldedName",
                table: "Agency",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_Agency_ParentId",
                table: "Agency",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_AllocationLine_Source",
                table: "AllocationLine",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_AllocationLine_TaskLetter",
                table: "AllocationLine",
                column: "TaskLetter");

            migrationBuilder.CreateIndex(
                name: "IX_AllocationProposal_AgencyId_Year",
                table: "AllocationProposal",
                columns: new[] { "AgencyId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_BoardId_Post_OpenSeat",
                table: "Appointment",
                columns: new[] { "BoardId", "Post", "OpenSeat" },
                unique: true,
                filter: "OpenSeat IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_EndDecisionId",
                table: "Appointment",
                column: "EndDecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_PersonId",
                table: "Appointment",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_StartDecisionId",
                table: "Appointment",
                column: "StartDecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalRequest_AgencyId",
                table: "ApprovalRequest",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalRequest_RequestedBy",
                table: "ApprovalRequest",
                column: "RequestedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalRequest_State_AgencyId_DueAt",
                table: "ApprovalRequest",
                columns: new[] { "State", "AgencyId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalRequest_SubjectId_RequestedAt",
                table: "ApprovalRequest",
                columns: new[] { "SubjectId", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Article_AgencyId",
                table: "Article",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Article_CategoryCode",
                table: "Article",
                column: "CategoryCode");

            migrationBuilder.CreateIndex(
                name: "IX_Article_PortalId_Number",
                table: "Article",
                columns: new[] { "PortalId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Article_SectionId",
                table: "Article",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_PersonId",
                table: "Attendance",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_SessionId_PersonId",
                table: "Attendance",
                columns: new[] { "SessionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntry_At",
                table: "AuditEntry",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntry_SubjectId_At",
                table: "AuditEntry",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuthorShare_PersonId",
                table: "AuthorShare",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardDecision_BoardId",
                table: "BoardDecision",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardTask_BoardId",
                table: "BoardTask",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardTask_DecisionId",
                table: "BoardTask",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardTask_PersonId",
                table: "BoardTask",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetCalendarStep_Name",
                table: "BudgetCalendarStep",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetLine_AgencyId_Year_TaskLetter_Source",
                table: "BudgetLine",
                columns: new[] { "AgencyId", "Year", "TaskLetter", "Source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetLine_NodeId",
                table: "BudgetLine",
                column: "NodeId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetNode_BudgetYearId_TaskLetter",
                table: "BudgetNode",
                columns: new[] { "BudgetYearId", "TaskLetter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetYear_AgencyId_Year",
                table: "BudgetYear",
                columns: new[] { "AgencyId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CompositionRule_Level_Name",
                table: "CompositionRule",
                columns: new[] { "Level", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Course_FoldedTitle",
                table: "Course",
                column: "FoldedTitle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decision_PersonId",
                table: "Decision",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Decision_RequestId",
                table: "Decision",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Edition_AgencyId_State_UpdatedAt",
                table: "Edition",
                columns: new[] { "AgencyId", "State", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Edition_AgencyId_UpdatedAt",
                table: "Edition",
                columns: new[] { "AgencyId", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Edition_ArticleId_Language",
                table: "Edition",
                columns: new[] { "ArticleId", "Language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Edition_LiveRevisionId",
                table: "Edition",
                column: "LiveRevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Edition_RequestId",
                table: "Edition",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_EditorialBoard_AgencyId",
                table: "EditorialBoard",
                column: "AgencyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HostAssignment_Host",
                table: "HostAssignment",
                column: "Host");

            migrationBuilder.CreateIndex(
                name: "IX_HostAssignment_PortalId",
                table: "HostAssignment",
                column: "PortalId");

            migrationBuilder.CreateIndex(
                name: "IX_InformationCreationRate_Work",
                table: "InformationCreationRate",
                column: "Work",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_BudgetYearId_Sequence",
                table: "LedgerEntry",
                columns: new[] { "BudgetYearId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_LineId",
                table: "LedgerEntry",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_ReversesId",
                table: "LedgerEntry",
                column: "ReversesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LegalDocument_Number",
                table: "LegalDocument",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxItem_ArticleId",
                table: "OutboxItem",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxItem_PortalId",
                table: "OutboxItem",
                column: "PortalId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxItem_VerifiedAt_NextTryAt",
                table: "OutboxItem",
                columns: new[] { "VerifiedAt", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentStatement_AgencyId_Year_Month",
                table: "PaymentStatement",
                columns: new[] { "AgencyId", "Year", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Person_AgencyId",
                table: "Person",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Person_FoldedName",
                table: "Person",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_Portal_AgencyId",
                table: "Portal",
                column: "AgencyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PostHolding_AgencyId",
                table: "PostHolding",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_PostHolding_PersonId",
                table: "PostHolding",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PriceItem_PriceListId_GenreCode_Quality_LengthUnit",
                table: "PriceItem",
                columns: new[] { "PriceListId", "GenreCode", "Quality", "LengthUnit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PriceList_AgencyId",
                table: "PriceList",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Provision_Document_Part_Article_Clause_Point",
                table: "Provision",
                columns: new[] { "Document", "Part", "Article", "Clause", "Point" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticle_PortalId_FirstPublishedAt_Number",
                table: "PublishedArticle",
                columns: new[] { "PortalId", "FirstPublishedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticle_SectionId_FirstPublishedAt_Number",
                table: "PublishedArticle",
                columns: new[] { "SectionId", "FirstPublishedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RateSchedule_Code",
                table: "RateSchedule",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RateScheduleRow_RateScheduleId_Order",
                table: "RateScheduleRow",
                columns: new[] { "RateScheduleId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Release_PortalId_Number",
                table: "Release",
                columns: new[] { "PortalId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Revision_CreatedBy",
                table: "Revision",
                column: "CreatedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Revision_EditionId_Number",
                table: "Revision",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RevisionFile_Sha256",
                table: "RevisionFile",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyLine_PersonId",
                table: "RoyaltyLine",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyLine_WorkScoreId_PersonId",
                table: "RoyaltyLine",
                columns: new[] { "WorkScoreId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Section_PortalId_Slug",
                table: "Section",
                columns: new[] { "PortalId", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatementLine_RoyaltyLineId",
                table: "StatementLine",
                column: "RoyaltyLineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatementLine_StatementPayeeId",
                table: "StatementLine",
                column: "StatementPayeeId");

            migrationBuilder.CreateIndex(
                name: "IX_StatementPayee_PaymentStatementId_PersonId",
                table: "StatementPayee",
                columns: new[] { "PaymentStatementId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatementPayee_PersonId",
                table: "StatementPayee",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingSession_AgencyId_LastDay",
                table: "TrainingSession",
                columns: new[] { "AgencyId", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_TrainingSession_CourseId",
                table: "TrainingSession",
                column: "CourseId");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingSession_LastDay",
                table: "TrainingSession",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_Upload_AgencyId",
                table: "Upload",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Upload_Sha256",
                table: "Upload",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Upload_UploadedBy",
                table: "Upload",
                column: "UploadedBy");

            migrationBuilder.CreateIndex(
                name: "IX_WorkScore_AgencyId_PublishedOn",
                table: "WorkScore",
                columns: new[] { "AgencyId", "PublishedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkScore_ArticleId",
                table: "WorkScore",
                column: "ArticleId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AllocationLine");

            migrationBuilder.DropTable(
                name: "Appointment");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Attendance");

            migrationBuilder.DropTable(
                name: "AuditEntry");

            migrationBuilder.DropTable(
                name: "AuthorShare");

            migrationBuilder.DropTable(
                name: "BaseSalary");

            migrationBuilder.DropTable(
                name: "BoardTask");

            migrationBuilder.DropTable(
                name: "BudgetCalendarStep");

            migrationBuilder.DropTable(
                name: "CompositionRule");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "Deadline");

            migrationBuilder.DropTable(
                name: "Decision");

            migrationBuilder.DropTable(
                name: "Genre");

            migrationBuilder.DropTable(
                name: "Holiday");

            migrationBuilder.DropTable(
                name: "HostAssignment");

            migrationBuilder.DropTable(
                name: "InformationCreationRate");

            migrationBuilder.DropTable(
                name: "LedgerEntry");

            migrationBuilder.DropTable(
                name: "LegalDocument");

            migrationBuilder.DropTable(
                name: "MetadataElement");

            migrationBuilder.DropTable(
                name: "OutboxItem");

            migrationBuilder.DropTable(
                name: "PostHolding");

            migrationBuilder.DropTable(
                name: "PriceItem");

            migrationBuilder.DropTable(
                name: "Provision");

            migrationBuilder.DropTable(
                name: "PublishedArticle");

            migrationBuilder.DropTable(
                name: "RateScheduleRow");

            migrationBuilder.DropTable(
                name: "Release");

            migrationBuilder.DropTable(
                name: "RevisionFile");

            migrationBuilder.DropTable(
                name: "RoyaltySettings");

            migrationBuilder.DropTable(
                name: "SampleData");

            migrationBuilder.DropTable(
                name: "StatementLine");

            migrationBuilder.DropTable(
                name: "Upload");

            migrationBuilder.DropTable(
                name: "WithholdingRule");

            migrationBuilder.DropTable(
                name: "AllocationProposal");

            migrationBuilder.DropTable(
                name: "FundingSource");

            migrationBuilder.DropTable(
                name: "SpendingTask");

            migrationBuilder.DropTable(
                name: "Account");

            migrationBuilder.DropTable(
                name: "TrainingSession");

            migrationBuilder.DropTable(
                name: "BoardDecision");

            migrationBuilder.DropTable(
                name: "BudgetLine");

            migrationBuilder.DropTable(
                name: "PriceList");

            migrationBuilder.DropTable(
                name: "RateSchedule");

            migrationBuilder.DropTable(
                name: "Revision");

            migrationBuilder.DropTable(
                name: "RoyaltyLine");

            migrationBuilder.DropTable(
                name: "StatementPayee");

            migrationBuilder.DropTable(
                name: "Course");

            migrationBuilder.DropTable(
                name: "EditorialBoard");

            migrationBuilder.DropTable(
                name: "BudgetNode");

            migrationBuilder.DropTable(
                name: "Edition");

            migrationBuilder.DropTable(
                name: "WorkScore");

            migrationBuilder.DropTable(
                name: "PaymentStatement");

            migrationBuilder.DropTable(
                name: "BudgetYear");

            migrationBuilder.DropTable(
                name: "ApprovalRequest");

            migrationBuilder.DropTable(
                name: "Article");

            migrationBuilder.DropTable(
                name: "Person");

            migrationBuilder.DropTable(
                name: "ContentCategory");

            migrationBuilder.DropTable(
                name: "Section");

            migrationBuilder.DropTable(
                name: "Portal");

            migrationBuilder.DropTable(
                name: "Agency");
        }
    }
}
