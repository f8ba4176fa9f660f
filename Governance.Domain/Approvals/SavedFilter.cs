using Governance.Domain.Common;

namespace Governance.Domain.Approvals;

/// <summary>A filter that a person keeps under a name; the address of the page holds what it filters.</summary>
public sealed class SavedFilter
{
    public const int NameLimit = 60, QueryLimit = 1000, MostPerPerson = 20;

    private SavedFilter() { }

    /// <param name="page">Path of the page: "/hang-doi".</param>
    /// <param name="query">What follows the "?" in its address.</param>
    /// <exception cref="RuleBroken">Common.Required, Common.TooLong.</exception>
    public SavedFilter(string page, string name, string query, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (PersonId, Page, CreatedAt) = (stamp.Actor.PersonId!.Value, page, stamp.At);
        Name = Text.Required(name, "Approvals.FilterName", NameLimit);
        Query = Text.Required(query, "Approvals.Filter", QueryLimit);
    }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public string Page { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Query { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
}
