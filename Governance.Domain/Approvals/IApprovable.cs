namespace Governance.Domain.Approvals;

/// <summary>Something that waits for a decision. Approvals knows no more of it than this.</summary>
public interface IApprovable
{
    Guid Id { get; }

    /// <summary>The agency whose board decides.</summary>
    Guid AgencyId { get; }

    /// <summary>What kind of thing it is: the name of its class.</summary>
    string Kind { get; }

    /// <summary>What a queue calls it.</summary>
    string Title { get; }

    /// <summary>SHA-256 of the very bytes that are put up for decision, 64 lower-case hexadecimal digits.</summary>
    string Hash { get; }
}
