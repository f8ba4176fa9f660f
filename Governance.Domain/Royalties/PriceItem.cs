namespace Governance.Domain.Royalties;

/// <summary>What a price list says of one genre; as entered in a form.</summary>
/// <param name="Quality">Null: of any class.</param>
/// <param name="CoefficientMax">Equal to the least one where there is nothing to choose.</param>
public sealed record PriceTerm(string GenreCode, string GenreName, QualityClass? Quality, LengthUnit LengthUnit, decimal CoefficientMin, decimal CoefficientMax)
{
    internal (string, QualityClass?, LengthUnit) Key => (GenreCode, Quality, LengthUnit);
}

/// <summary>One row of a price list.</summary>
public sealed class PriceItem
{
    private PriceItem() { }

    internal PriceItem(PriceTerm term)
    {
        Id = Guid.CreateVersion7();
        (GenreCode, Quality, LengthUnit) = (term.GenreCode, term.Quality, term.LengthUnit);
    }

    public Guid Id { get; private set; }
    public Guid PriceListId { get; private set; }
    public int Order { get; private set; }
    public string GenreCode { get; private set; } = "";
    public string GenreName { get; private set; } = "";

    /// <summary>Null: of any class.</summary>
    public QualityClass? Quality { get; private set; }

    public LengthUnit LengthUnit { get; private set; }
    public decimal CoefficientMin { get; private set; }
    public decimal CoefficientMax { get; private set; }

    internal (string, QualityClass?, LengthUnit) Key => (GenreCode, Quality, LengthUnit);

    internal bool Allows(decimal coefficient) => CoefficientMin <= coefficient && coefficient <= CoefficientMax;

    internal void Set(PriceTerm term, int order) =>
        (GenreName, CoefficientMin, CoefficientMax, Order) = (term.GenreName, term.CoefficientMin, term.CoefficientMax, order);
}
