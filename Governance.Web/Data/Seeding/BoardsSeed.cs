using Governance.Domain.Agencies;
using Governance.Domain.Boards;
using Governance.Domain.Common;

namespace Governance.Web.Data.Seeding;

/// <summary>The composition rules of Điều 10.3 by level; those of the districts end with the districts on 2025-07-01.</summary>
internal static class BoardsSeed
{
    private static readonly Period InForce = new(new(2024, 3, 12));
    private static readonly Period UntilDistrictsEnd = new(new(2024, 3, 12), new(2025, 7, 1));

    internal static Task SeedAsync(GovernanceDb db) => db.UpsertAsync(Rules(), r => (r.Level, r.Name));

    internal static IEnumerable<CompositionRule> Rules() =>
    [
        .. Enum.GetValues<AgencyLevel>().SelectMany(level =>
        {
            var period = level is AgencyLevel.District ? UntilDistrictsEnd : InForce;
            return new CompositionRule[]
            {
                new(level, "HasHead", BoardPost.Head, null, 1, false, period, LegalBasis.Regulation(10, 3)),
                new(level, "HasDeputy", BoardPost.DeputyHead, null, 1, false, period, LegalBasis.Regulation(10, 3)),
                new(level, "HasMembers", BoardPost.Member, null, 1, false, period, LegalBasis.Regulation(10, 3)),
            };
        }),
        new(AgencyLevel.Department, "HeadIsLeader", BoardPost.Head, Standing.AgencyLeader, 1, true, InForce, LegalBasis.Regulation(10, 3, "a")),
        new(AgencyLevel.Department, "DeputyIsOfficeLeader", BoardPost.DeputyHead, Standing.OfficeLeader, 1, true, InForce, LegalBasis.Regulation(10, 3, "a")),
        new(AgencyLevel.Department, "MembersLeadDivisions", BoardPost.Member, Standing.DivisionLeader, 1, false, InForce, LegalBasis.Regulation(10, 3, "a"), RuleSeverity.Should),
        new(AgencyLevel.District, "HeadIsLeader", BoardPost.Head, Standing.AgencyLeader, 1, true, UntilDistrictsEnd, LegalBasis.Regulation(10, 3, "b")),
        new(AgencyLevel.District, "DeputyFromBroadcasting", BoardPost.DeputyHead, Standing.BroadcastingLeader, 1, false, UntilDistrictsEnd, LegalBasis.Regulation(10, 3, "b")),
        new(AgencyLevel.District, "DeputyFromOffice", BoardPost.DeputyHead, Standing.OfficeLeader, 1, false, UntilDistrictsEnd, LegalBasis.Regulation(10, 3, "b")),
        new(AgencyLevel.District, "MembersFromBroadcasting", BoardPost.Member, Standing.BroadcastingStaff, 1, false, UntilDistrictsEnd, LegalBasis.Regulation(10, 3, "b"), RuleSeverity.Should),
        new(AgencyLevel.Commune, "HeadIsLeader", BoardPost.Head, Standing.AgencyLeader, 1, true, InForce, LegalBasis.Regulation(10, 3, "c")),
    ];
}
