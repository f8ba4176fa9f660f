using Governance.Domain.Access;

namespace Governance.Web.Features.Access.Import;

/// <summary>A person as an import compares with it.</summary>
public sealed record RegisteredPerson(Guid Id, int Version, PersonDetails Details, PaymentDetails Payment)
{
    internal PersonTraits Traits { get; } = new(Details.FullName, Details.BirthDate, Payment.IdentityNumber);
}

/// <summary>Everyone whom the asker may see, found by id, by spelling and by CCCD without a further question.</summary>
internal sealed class PeopleRegister(IReadOnlyList<RegisteredPerson> people)
{
    private readonly Dictionary<Guid, RegisteredPerson> _byId = people.ToDictionary(p => p.Id);
    private readonly ILookup<string, RegisteredPerson> _bySpelling = people.ToLookup(p => p.Traits.Spelling);
    private readonly ILookup<string?, RegisteredPerson> _byIdentity = people.ToLookup(p => p.Payment.IdentityNumber);

    internal RegisteredPerson? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>The likest first.</summary>
    internal IReadOnlyList<(RegisteredPerson Person, Likeness By)> Like(PersonTraits traits) =>
        [.. _bySpelling[traits.Spelling].Concat(traits.IdentityNumber is { } identity ? _byIdentity[identity] : []).DistinctBy(p => p.Id)
            .Select(p => (p, PersonLikeness.Between(p.Traits, traits))).Where(x => x.Item2 is not null).Select(x => (x.p, x.Item2!.Value)).OrderBy(x => x.Value)];
}
