namespace Governance.Domain.Approvals;

/// <summary>For whom a request waits at its present step: one row a mark, so that "what waits for me" is one look-up however many portals.</summary>
public sealed class RequestWait
{
    private RequestWait() { }

    internal RequestWait(Guid requestId, string mark) => (RequestId, Key) = (requestId, mark);

    public Guid RequestId { get; private set; }

    /// <summary>See <see cref="Mark"/> and <see cref="MarkOf"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Of a post in an agency; without a post: of whoever may approve there.</summary>
    public static string Mark(Guid agencyId, string post = "Approve") => $"{agencyId.ToString().ToUpperInvariant()}/{post}";

    /// <summary>Of a person by name.</summary>
    public static string MarkOf(Guid personId) => personId.ToString().ToUpperInvariant();
}
