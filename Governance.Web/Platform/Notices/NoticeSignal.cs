namespace Governance.Web.Platform.Notices;

/// <summary>
/// Tells the bells of this process that something came, or was read, for these people; a bell on another node hears of it when it
/// looks by itself. Of the process like the process's clock: whoever saves a notice need know nobody who listens.
/// </summary>
internal static class NoticeSignal
{
    internal static event Action<IReadOnlySet<Guid>>? Raised;

    internal static void Raise(params IEnumerable<Guid> people) => Raised?.Invoke(people.ToHashSet());
}
