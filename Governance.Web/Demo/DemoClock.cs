namespace Governance.Web.Demo;

/// <summary>A clock that stands where the sample's story is.</summary>
internal sealed class DemoClock : TimeProvider
{
    /// <summary>UTC instant.</summary>
    public DateTime At { get; set; }

    public override DateTimeOffset GetUtcNow() => new(At, TimeSpan.Zero);
}
