using Governance.Domain.Access;
using Governance.Domain.Agencies;
using Governance.Domain.Approvals;
using Governance.Domain.Audit;
using Governance.Domain.Boards;
using Governance.Domain.Budget;
using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Domain.Editorial.Checking;
using Governance.Domain.Law;
using Governance.Domain.Portals;
using Governance.Domain.Royalties;
using Governance.Domain.Training;
using Governance.Web.Platform.Imports;
using Governance.Web.Platform.Jobs;
using Governance.Web.Platform.Mail;
using Governance.Web.Platform.Notices;
using Governance.Web.Platform.SignIn;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data;

/// <summary>
/// The only door to storage. <see cref="SaveAsync"/> raises versions and writes the audit entries in the same transaction;
/// the ways round it are banned at compile time.
/// </summary>
public abstract class GovernanceDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    // Access
    public DbSet<Person> People => Set<Person>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<DelegatedMatter> DelegatedMatters => Set<DelegatedMatter>();
    public DbSet<Handover> Handovers => Set<Handover>();
    public DbSet<UnusedAccountRule> UnusedAccountRules => Set<UnusedAccountRule>();
    public DbSet<PrivilegedAccount> PrivilegedAccounts => Set<PrivilegedAccount>();
    public DbSet<Custody> Custodies => Set<Custody>();
    public DbSet<IncidentReport> IncidentReports => Set<IncidentReport>();
    public DbSet<IncidentLevel> IncidentLevels => Set<IncidentLevel>();

    // Agencies
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<AgencyName> AgencyNames => Set<AgencyName>();
    public DbSet<AgencySuccession> AgencySuccessions => Set<AgencySuccession>();
    public DbSet<PostHolding> PostHoldings => Set<PostHolding>();
    public DbSet<ReorganisationPlan> ReorganisationPlans => Set<ReorganisationPlan>();
    public DbSet<PlanEffect> PlanEffects => Set<PlanEffect>();

    // Approvals
    public DbSet<ApprovalRequest> ApprovalRequests => Set<ApprovalRequest>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<RequestWait> RequestWaits => Set<RequestWait>();
    public DbSet<Route> Routes => Set<Route>();
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<Climb> Climbs => Set<Climb>();
    public DbSet<EscalationRule> EscalationRules => Set<EscalationRule>();

    // Audit
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    // Boards
    public DbSet<EditorialBoard> Boards => Set<EditorialBoard>();
    public DbSet<BoardDecision> BoardDecisions => Set<BoardDecision>();
    public DbSet<Appointment> Appointments => Set<Appointment>();
    public DbSet<BoardTask> BoardTasks => Set<BoardTask>();
    public DbSet<DecisionDraft> DecisionDrafts => Set<DecisionDraft>();
    public DbSet<CompositionRule> CompositionRules => Set<CompositionRule>();
    public DbSet<BoardDocument> BoardDocuments => Set<BoardDocument>();
    public DbSet<HelperTeam> HelperTeams => Set<HelperTeam>();
    public DbSet<HelperMember> HelperMembers => Set<HelperMember>();
    public DbSet<BoardMeeting> BoardMeetings => Set<BoardMeeting>();
    public DbSet<MeetingAttendance> MeetingAttendances => Set<MeetingAttendance>();
    public DbSet<BoardSettings> BoardSettings => Set<BoardSettings>();
    public DbSet<Contributor> Contributors => Set<Contributor>();

    // Budget
    public DbSet<FundingSource> FundingSources => Set<FundingSource>();
    public DbSet<SpendingTask> SpendingTasks => Set<SpendingTask>();
    public DbSet<BudgetCalendarStep> BudgetCalendarSteps => Set<BudgetCalendarStep>();
    public DbSet<BudgetYear> BudgetYears => Set<BudgetYear>();
    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<AllocationProposal> AllocationProposals => Set<AllocationProposal>();
    public DbSet<EstimateItem> EstimateItems => Set<EstimateItem>();

    // Editorial
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<AuthorShare> AuthorShares => Set<AuthorShare>();
    public DbSet<RevisionFile> RevisionFiles => Set<RevisionFile>();
    public DbSet<Emergency> Emergencies => Set<Emergency>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<CommentEntry> CommentEntries => Set<CommentEntry>();
    public DbSet<Translation> Translations => Set<Translation>();
    public DbSet<WorkingText> WorkingTexts => Set<WorkingText>();
    public DbSet<RevisionName> RevisionNames => Set<RevisionName>();
    public DbSet<ContentCategory> ContentCategories => Set<ContentCategory>();
    public DbSet<MetadataElement> MetadataElements => Set<MetadataElement>();
    public DbSet<CheckRule> CheckRules => Set<CheckRule>();
    public DbSet<CheckRun> CheckRuns => Set<CheckRun>();
    public DbSet<Justification> Justifications => Set<Justification>();
    public DbSet<ProhibitedAct> ProhibitedActs => Set<ProhibitedAct>();
    public DbSet<ActsConfirmation> ActsConfirmations => Set<ActsConfirmation>();
    public DbSet<AdvertisingWord> AdvertisingWords => Set<AdvertisingWord>();
    public DbSet<LinkState> LinkStates => Set<LinkState>();
    public DbSet<FileText> FileTexts => Set<FileText>();
    public DbSet<WorkPrint> WorkPrints => Set<WorkPrint>();

    // Law
    public DbSet<LegalDocument> LegalDocuments => Set<LegalDocument>();
    public DbSet<Provision> Provisions => Set<Provision>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();

    // Portals
    public DbSet<Portal> Portals => Set<Portal>();
    public DbSet<HostAssignment> HostAssignments => Set<HostAssignment>();
    public DbSet<HostRedirect> HostRedirects => Set<HostRedirect>();
    public DbSet<Section> Sections => Set<Section>();
    public DbSet<OutboxItem> Outbox => Set<OutboxItem>();
    public DbSet<PublishedArticle> PublishedArticles => Set<PublishedArticle>();
    public DbSet<TakenDownPage> TakenDownPages => Set<TakenDownPage>();
    public DbSet<Release> Releases => Set<Release>();

    // Royalties
    public DbSet<Genre> Genres => Set<Genre>();
    public DbSet<BaseSalary> BaseSalaries => Set<BaseSalary>();
    public DbSet<RateSchedule> RateSchedules => Set<RateSchedule>();
    public DbSet<InformationCreationRate> InformationCreationRates => Set<InformationCreationRate>();
    public DbSet<WithholdingRule> WithholdingRules => Set<WithholdingRule>();
    public DbSet<PriceList> PriceLists => Set<PriceList>();
    public DbSet<RoyaltySettings> RoyaltySettings => Set<RoyaltySettings>();
    public DbSet<WorkScore> WorkScores => Set<WorkScore>();
    public DbSet<PaymentStatement> PaymentStatements => Set<PaymentStatement>();

    // Training
    public DbSet<Course> Courses => Set<Course>();
    public DbSet<TrainingSession> TrainingSessions => Set<TrainingSession>();
    public DbSet<Attendance> Attendances => Set<Attendance>();
    public DbSet<TrainingExemption> TrainingExemptions => Set<TrainingExemption>();
    public DbSet<DutyRule> DutyRules => Set<DutyRule>();
    public DbSet<FittingField> FittingFields => Set<FittingField>();
    public DbSet<TrainingPlan> TrainingPlans => Set<TrainingPlan>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<ReminderRule> ReminderRules => Set<ReminderRule>();

    // Platform
    public DbSet<ChangeMark> ChangeMarks => Set<ChangeMark>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<Mail> Mails => Set<Mail>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(GovernanceDb).Assembly);
        Marking.Map(builder);
        Conventions.Finish(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) => Conventions.Begin(configuration);

    /// <summary>Saves what changed with its audit entries in one transaction.</summary>
    /// <param name="stamp">Who and when.</param>
    /// <exception cref="RuleBroken">Common.ChangedByAnother, naming who saved first and when; or the refusal that a trigger names.</exception>
    public async Task SaveAsync(Stamp stamp, CancellationToken cancel = default)
    {
        ChangeTracker.DetectChanges();
        await Versions.RaiseAsync(this, cancel);
        ChangeMark.Renew(this);
        AuditEntries.AddRange(ChangeAudit.EntriesFor(ChangeTracker, stamp));
        try
        {
#pragma warning disable RS0030 // the one place that saves
            await base.SaveChangesAsync(cancel);
#pragma warning restore RS0030
        }
        catch (DbUpdateConcurrencyException clash)
        {
            throw await ChangeAudit.WhoWasFirstAsync(this, clash, cancel);
        }
        catch (DbUpdateException refused) when (Triggers.RefusalIn(refused) is { } refusal)
        {
            throw new RuleBroken(refusal);
        }
    }
}
