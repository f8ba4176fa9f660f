using System.Diagnostics;

namespace Governance.Tests.Support;

/// <summary>Runs as real time does, from a chosen instant, and can be set forward: for real applications under test.</summary>
public sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => start + _ahead + Stopwatch.GetElapsedTime(_started);

    public void MoveTo(DateTimeOffset instant) => _ahead += instant - GetUtcNow();
}
