using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Features.Editorial.Writing;

namespace Governance.Web.Features.Editorial;

/// <summary>Who else is here, who writes, and what happens when someone takes over.</summary>
public sealed partial class ArticlePage
{
    private IReadOnlyList<TextRow> _beside = [];
    private Seat? _seat;
    private Guid _room, _personId;

    /// <summary>Why this window's text became a side draft; null while it did not.</summary>
    private Refusal? _stepped;

    /// <summary>What the form shows is not the work as it stands: someone else took over.</summary>
    private bool _behind;

    private Refusal? WhyNotWrite => _seat?.Writer is not { } writer ? null
        : writer.PersonId == _personId ? new Refusal("Editorial.YouWriteElsewhere", writer.WritingSince!.Value)
        : new Refusal("Editorial.AnotherWrites", writer.Name, writer.WritingSince!.Value);

    private void Sit(Guid work, Actor actor)
    {
        _personId = actor.PersonId ?? Guid.Empty;
        if (_seat is not null && _room == work) return;
        if (_seat is null) Pulse.Changed += PulseChanged;
        _seat?.Dispose();
        (_room, _seat) = (work, Presence.Sit(work, actor, ToldAsync));
    }

    private void PulseChanged(bool isConnected) => _seat?.Connected(isConnected);

    private async Task ToldAsync()
    {
        try { await InvokeAsync(CompanyChangedAsync); }
        catch (ObjectDisposedException)
        {
            // The page was left this moment.
        }
    }

    private async Task CompanyChangedAsync()
    {
        if (_form is null) return;
        if (_seat?.Writer is { } writer)
        {
            if (_dirty && _stepped is null) await InTurnAsync(() => StepAsideAsync(writer));
        }
        else if (_view is not null && !_unkept && await ChangedMeanwhileAsync()) await InTurnAsync(async () => { await OpenAsync(_view.ArticleId); return true; });
        await LookBesideAsync();
        StateHasChanged();
    }

    /// <summary>Taken over: a colleague leaves this text as a side draft, another window of the same person goes on with it.</summary>
    private async Task<bool> StepAsideAsync(Visitor writer)
    {
        await TakeTypingAsync();
        (_stepped, _behind) = (WhyNotWrite, true);
        try
        {
            if (writer.PersonId != _personId) _textId = await TextActions.SetAsideAsync(Manuscript, _form!.ToContent(), SetAsideReason.TakenOver, writer.Name);
            else if (_unkept) await KeepForOtherWindowAsync();
        }
        catch (RuleBroken broken)
        {
            _whyNotKept = broken.Refusals[0];
            return false;
        }
        (_unkept, _whyNotKept) = (false, null);
        return true;
    }

    private async Task KeepForOtherWindowAsync()
    {
        try { await TextActions.KeepAsync(Manuscript, _form!.ToContent()); }
        catch (RuleBroken) { _textId = await TextActions.SetAsideAsync(Manuscript, _form!.ToContent(), SetAsideReason.OtherWindow, null); }
    }

    private async Task TakeOverAsync()
    {
        if (_seat is null) return;
        await _seat.TakeOverAsync();
        _stepped = null;
        if (_view is not null) await OpenAsync(_view.ArticleId);
        else await BeginAsync();
    }

    private async Task<bool> ChangedMeanwhileAsync() => _behind || (await Editions.OfArticleAsync(await User.ActorAsync(), _view!.ArticleId, Language)) is var now
        && (now.LatestNumber != _view.LatestNumber || now.State != _view.State || now.LiveNumber != _view.LiveNumber);

    private async Task LookBesideAsync() => _beside = _view is null ? [] : await Texts.BesideAsync(await User.ActorAsync(), _view.EditionId);
}
