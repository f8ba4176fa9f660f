using System.Collections.Concurrent;

namespace Governance.Web.Platform.SignIn;

/// <summary>
/// Whose circuits are open on this node: a circuit asks for no cookie again, so what ends an account's sessions must end its circuits too.
/// </summary>
public sealed class OpenCircuits
{
    private readonly ConcurrentDictionary<CurrentUser, Guid> _open = new();

    internal void Add(CurrentUser user)
    {
        if (user.AccountId is { } account) _open[user] = account;
    }

    internal void Remove(CurrentUser user) => _open.TryRemove(user, out _);

    /// <summary>From now on nobody acts in any of the account's circuits.</summary>
    public void End(Guid accountId)
    {
        foreach (var (user, account) in _open)
        {
            if (account == accountId && _open.TryRemove(user, out _)) user.Leave();
        }
    }
}
