using Governance.Domain.Boards;
using Governance.Domain.Common;
using Governance.Web.Features.Access;

namespace Governance.Web.Features.Boards.Teams;

/// <summary>A line of the decision on the team while it is being typed; without a person and a task it is left out.</summary>
public sealed class HelperDraft
{
    public PersonChoice? Person { get; set; }
    public string Task { get; set; } = "";
    public bool IsSecretary { get; set; }

    public bool IsEmpty => Person is null && Text.Clean(Task) == "";

    /// <exception cref="RuleBroken">Common.Required without a person.</exception>
    public HelperLine ToLine() => Person is { } person ? new(person.Id, person.Name, Task, IsSecretary) : throw new RuleBroken(new Refusal("Common.Required", new Term("Boards.Person")));
}
