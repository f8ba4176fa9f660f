using Governance.Domain.Common;

namespace Governance.Domain.Royalties;

/// <summary>Thể loại of a work, as price lists name it.</summary>
public sealed class Genre
{
    private Genre() { }

    public Genre(string name, int order)
    {
        Name = Text.Required(name, "Royalties.Genre", 200);
        (Code, Order) = (CodeOf(Name), order);
    }

    /// <summary>Slug of the name; unique.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Place in lists, from 1.</summary>
    public int Order { get; private set; }

    public static string CodeOf(string name) => Text.Slug(name, 60);
}
