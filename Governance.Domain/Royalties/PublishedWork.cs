namespace Governance.Domain.Royalties;

/// <summary>What is live on the portal and may be scored, as it stood when it was first published.</summary>
/// <param name="PublishedOn">Day in Vietnam.</param>
/// <param name="Authors">In the order of the by-line.</param>
public sealed record PublishedWork(Guid ArticleId, Guid AgencyId, string Title, string GenreCode, DateOnly PublishedOn, IReadOnlyList<WorkAuthor> Authors);

/// <param name="Percent">Above 0; all of a work make 100.</param>
public sealed record WorkAuthor(Guid PersonId, string Name, decimal Percent);
