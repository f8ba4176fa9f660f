using System.Security.Claims;
using Governance.Domain.Common;

namespace Governance.Web.Platform.SignIn;

/// <summary>Resolves an account into who it is and what they may do on a day; given by the Access feature.</summary>
public delegate Task<Actor?> ResolveActor(Guid accountId, DateOnly day);

/// <summary>
/// Who is acting in this scope. Filled at three doors: the circuit (<see cref="CircuitDoor"/>), the HTTP request
/// (<see cref="SignInFeature"/>), a job (<see cref="EnterAsSystem"/>). Powers are resolved anew at each question,
/// so that an appointment that ended at midnight ends here too.
/// </summary>
public sealed class CurrentUser(ResolveActor resolve, TimeProvider clock)
{
    private Guid? _accountId;
    private string? _part;

    /// <summary>Told when the one who acted here no longer does: the page in view leads to sign-in.</summary>
    public event Action? Left;

    internal Guid? AccountId => _accountId;

    public bool IsSignedIn => _accountId is not null;

    /// <summary>A person or a part of the machine works here; at the sign-in itself nobody does yet.</summary>
    internal bool Acts => _accountId is not null || _part is not null;

    public DateOnly Today => clock.Today();

    public void Enter(ClaimsPrincipal principal) =>
        _accountId = principal.Identity?.IsAuthenticated is true && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <param name="part">Which part of the machine works here: "publisher", "seed".</param>
    public void EnterAsSystem(string part) => _part = part;

    /// <summary>A scope opened for one piece of work of someone who acts in another.</summary>
    public void EnterAs(CurrentUser other) => (_accountId, _part) = (other._accountId, other._part);

    /// <summary>After the session lock, or when the account's sessions were ended, nobody acts in this scope any more.</summary>
    public void Leave()
    {
        (_accountId, _part) = (null, null);
        Left?.Invoke();
    }

    /// <exception cref="RuleBroken">Access.SignedOut when nobody is signed in, or the account is gone.</exception>
    public async Task<Actor> ActorAsync()
    {
        if (_part is { } part) return Actor.System(part, Today);
        return (_accountId is { } id ? await resolve(id, Today) : null) ?? throw new RuleBroken(new Refusal("Access.SignedOut"));
    }

    /// <inheritdoc cref="ActorAsync"/>
    public async Task<Stamp> StampAsync() => new(await ActorAsync(), clock.UtcNow());
}
