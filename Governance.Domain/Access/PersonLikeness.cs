using System.Linq.Expressions;
using Governance.Domain.Common;

namespace Governance.Domain.Access;

/// <summary>By what two entries look like one human being.</summary>
public enum Likeness
{
    /// <summary>One CCCD number.</summary>
    Identity,

    /// <summary>One name, however it is spelled, and one birth date.</summary>
    NameAndBirth,

    /// <summary>One name, and a birth date is missing that could tell them apart.</summary>
    Name,
}

/// <summary>What people are recognised by.</summary>
public sealed record PersonTraits(string? Name, DateOnly? BirthDate, string? IdentityNumber = null)
{
    /// <summary>The name as it compares: without marks, capitals and apostrophes (H'Mâu, H’Mâu), and with i for y (Mỹ, Mĩ).</summary>
    public string Spelling { get; } = PersonLikeness.Spelling(Text.Fold(Name));
}

/// <summary>The one rule by which entries are suggested to be the same person: when someone is added by hand and when many are brought in.</summary>
public static class PersonLikeness
{
    /// <summary>Null when nothing says that they are one. Two different CCCD numbers are two people.</summary>
    public static Likeness? Between(PersonTraits one, PersonTraits other)
    {
        if (one.IdentityNumber is not null && other.IdentityNumber is not null) return one.IdentityNumber == other.IdentityNumber ? Likeness.Identity : null;
        if (one.Spelling == "" || one.Spelling != other.Spelling) return null;
        return one.BirthDate is null || other.BirthDate is null ? Likeness.Name : one.BirthDate == other.BirthDate ? Likeness.NameAndBirth : null;
    }

    /// <summary>The same rule for a database: everyone whom <see cref="Between"/> finds alike.</summary>
    public static Expression<Func<Person, bool>> To(PersonTraits traits)
    {
        var (spelling, birth, identity) = (traits.Spelling, traits.BirthDate, traits.IdentityNumber);
        return p => identity != null && p.IdentityNumber != null
            ? p.IdentityNumber == identity
            : spelling != "" && p.FoldedName.Replace("'", "").Replace("’", "").Replace("‘", "").Replace("y", "i") == spelling && (birth == null || p.BirthDate == null || p.BirthDate == birth);
    }

    internal static string Spelling(string folded) => folded.Replace("'", "").Replace("’", "").Replace("‘", "").Replace("y", "i");
}
