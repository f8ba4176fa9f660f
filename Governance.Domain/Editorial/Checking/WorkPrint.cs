using Governance.Domain.Editorial.Passages;

namespace Governance.Domain.Editorial.Checking;

/// <summary>The print of the latest revision of a work that was checked, in the quarters by which like ones are found.</summary>
public sealed class WorkPrint
{
    private WorkPrint() { }

    public WorkPrint(Guid editionId, long print)
    {
        EditionId = editionId;
        Become(print);
    }

    public Guid EditionId { get; private set; }

    /// <summary>See <see cref="Likeness.PrintOf"/>.</summary>
    public long Print { get; private set; }

    public int Band0 { get; private set; }
    public int Band1 { get; private set; }
    public int Band2 { get; private set; }
    public int Band3 { get; private set; }

    public void Become(long print)
    {
        Print = print;
        var bands = Likeness.Bands(print);
        (Band0, Band1, Band2, Band3) = (bands[0], bands[1], bands[2], bands[3]);
    }
}
