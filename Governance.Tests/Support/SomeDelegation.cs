using Governance.Domain.Access;
using Governance.Domain.Boards;
using Governance.Domain.Common;

namespace Governance.Tests.Support;

/// <summary>The head of a board, who delegates, with boring valid defaults.</summary>
public sealed class SomeDelegation
{
    public Guid Agency { get; } = Guid.CreateVersion7();
    public Guid Head { get; } = Guid.CreateVersion7();
    public Guid Delegate { get; } = Guid.CreateVersion7();

    public Stamp Clerk => Some.By(Some.Actor(Agency, Power.RecordBoard));

    public Delegator Giver(Period? held = null, IReadOnlyCollection<Delegation>? given = null, IReadOnlyCollection<Grant>? received = null, BoardPost post = BoardPost.Head) =>
        new(Head, "Trần Văn Đầu", [.. Authority.FromAppointment(Agency, post, held ?? new(new(2026, 1, 1)), "01/QĐ")], given ?? [], received);

    /// <summary>From 2026-12-01 to 2026-12-31.</summary>
    public DelegationTerms Terms(Matter matter = Matter.Works) =>
        new(Delegate, [new(Agency, matter)], null, new(2026, 12, 1), new(2027, 1, 1), SigningForm.ByDelegation, "Trưởng ban", "Chánh Văn phòng", "25/QĐ-SKHCN", new(2026, 11, 20));
}
