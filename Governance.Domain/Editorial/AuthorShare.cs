namespace Governance.Domain.Editorial;

/// <summary>One author's share in a revision; who is paid, whatever the by-line says.</summary>
public sealed class AuthorShare
{
    private AuthorShare() { }

    internal AuthorShare(Guid revisionId, AuthorPart part, int order) =>
        (RevisionId, PersonId, Percent, Order) = (revisionId, part.PersonId, part.Percent, order);

    public Guid RevisionId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>Above 0, at most 100; all of a revision make 100 before it is published.</summary>
    public decimal Percent { get; private set; }

    /// <summary>From 0; the first author has ties in his favour.</summary>
    public int Order { get; private set; }
}
