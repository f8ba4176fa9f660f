namespace Governance.Web.Documents.Paper;

/// <summary>A horizontal piece of a page that is never torn: a line, a row, a signature block. Lengths in points.</summary>
/// <param name="Draw">Draws it with its upper edge at that height.</param>
internal sealed record Strip(float Height, Action<Pen, float> Draw)
{
    /// <summary>Empty room above, left out at the top of a page.</summary>
    internal float Above { get; init; }

    /// <summary>Never the last one on its page.</summary>
    internal bool WithNext { get; set; }

    /// <summary>How much of what is signed it is: two of these stand with a signature.</summary>
    internal int Substance { get; init; }

    /// <summary>Is a signature: never first on a page.</summary>
    internal bool Signs { get; init; }

    /// <summary>The table's header, which stands again above this row at the top of a page.</summary>
    internal Strip? Header { get; init; }
}
