using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Features.Editorial.Writing;
using Governance.Web.Shell.Editor;
using Microsoft.AspNetCore.Components.Routing;

namespace Governance.Web.Features.Editorial;

/// <summary>Nothing typed is lost: kept at each rest, and set aside as a side draft when the work went on without this window.</summary>
public sealed partial class ArticlePage : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1);
    private KeptTyping? _typing;
    private ITimer? _rest;
    private Guid _textId;
    private int _basedOn;
    private DateTime? _keptAt;
    private Refusal? _whyNotKept;

    /// <summary>Something changed since it was last kept.</summary>
    private bool _unkept;

    private Guid Hand => _seat?.Hand ?? Guid.Empty;
    private Manuscript Manuscript => new(_textId, Hand, _portalId, _view?.EditionId, _basedOn);
    private string TypingKey => $"{_personId}:{_view?.EditionId ?? _textId}";

    private string KeptText =>
        _whyNotKept is { } refusal ? Try.Sentence(refusal)
        : _unkept ? T["Editorial.Keeping"]
        : _dirty && _keptAt is { } kept ? T["Editorial.KeptAt", Clocktime(kept)]
        : _view is null ? ""
        : T["Editorial.SavedAt", Clocktime(_view.UpdatedAt), _view.UpdatedByName];

    private static string Clocktime(DateTime at) => VietnamTime.Local(at).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The kept text that is begun from: one that a newer revision overtook becomes a side draft instead.</summary>
    private async Task<TextToGoOn?> ToGoOnAsync(Actor actor)
    {
        if (await Texts.OfEditionAsync(actor, _view!.EditionId) is not { } text) return null;
        if (text.BasedOn == _view.LatestNumber && _view.State is not EditionState.Submitted) return text;
        await TextActions.LeaveAsideAsync(text.Id, SetAsideReason.Overtaken, _view.UpdatedByName);
        _stepped = new("Editorial.SavedByAnother", _view.UpdatedByName, _view.UpdatedAt);
        return null;
    }

    private async Task GoOnAsync(TextToGoOn? text)
    {
        (_dirty, _unkept, _keptAt, _whyNotKept) = (text is not null, false, text?.SavedAt, null);
        if (text is not null && _seat?.Writer is null) await TextActions.GoOnAsync(text.Id, Hand);
    }

    private void KeepSoon()
    {
        (_dirty, _unkept) = (true, true);
        _rest?.Dispose();
        _rest = Clock.CreateTimer(_ => _ = InvokeAsync(async () => { await KeepAsync(); StateHasChanged(); }), null, Rest, Timeout.InfiniteTimeSpan);
    }

    private Task<bool> KeepAsync() => InTurnAsync(KeepNowAsync);

    /// <summary>One after the other: an older text never lands on a newer one.</summary>
    private async Task<bool> InTurnAsync(Func<Task<bool>> work)
    {
        await _turn.WaitAsync();
        try { return await work(); }
        finally { _turn.Release(); }
    }

    private async Task<bool> KeepNowAsync()
    {
        if (_form is null || !_unkept) return true;
        if (_seat?.Begin() is false) return await StepAsideAsync(_seat.Writer!);
        _unkept = false;
        try
        {
            (_keptAt, _whyNotKept) = (await TextActions.KeepAsync(Manuscript, _form.ToContent()), null);
            return true;
        }
        catch (RuleBroken broken)
        {
            _unkept = true;
            if (Overtaken(broken)) return await StepAsideAsync(SetAsideReason.Overtaken, broken.Refusals[0]);
            if (broken.Refusals[0].Name is "Editorial.WrittenElsewhere") return await StepAsideAsync(SetAsideReason.OtherWindow, broken.Refusals[0]);
            _whyNotKept = broken.Refusals[0];
            return false;
        }
    }

    private static bool Overtaken(RuleBroken broken) => broken.Refusals[0].Name is "Editorial.SavedByAnother" or "Common.ChangedByAnother" or "Editorial.Waiting";

    /// <summary>The work went on without this window: its text becomes a side draft, and the page shows the work as it is now.</summary>
    private async Task<bool> StepAsideAsync(SetAsideReason reason, Refusal why)
    {
        var by = why.Name is "Editorial.WrittenElsewhere" or "Editorial.Waiting" ? null : why.Arguments.FirstOrDefault() as string;
        try { _textId = await TextActions.SetAsideAsync(Manuscript, _form!.ToContent(), reason, by); }
        catch (RuleBroken broken)
        {
            _whyNotKept = broken.Refusals[0];
            return false;
        }
        (_stepped, _unkept) = (why, false);
        if (_view is not null) await OpenAsync(_view.ArticleId);
        return true;
    }

    /// <summary>From the browser, at each rest and after a broken connection.</summary>
    private Task<bool> TypedAsync(Typing typing) => InTurnAsync(async () =>
    {
        if (_form is null) return false;
        Apply(typing);
        var kept = await KeepNowAsync();
        StateHasChanged();
        return kept;
    });

    /// <summary>
    /// Left in the browser by an earlier window whose connection broke. Of a work not made yet it is gone on with where nothing newer was
    /// kept; otherwise it becomes a side draft, to be compared and taken.
    /// </summary>
    private async Task<bool> FoundAsync(Typing typing, DateTime at)
    {
        if (_form is null) return false;
        var found = await FormOfAsync(_form.ToContent());
        found.Apply(typing);
        var (was, now) = (found.ToContent(), _form.ToContent());
        if (was.Title == now.Title && was.Summary == now.Summary && was.ByLine == now.ByLine && was.Source == now.Source && SafeHtml.Clean(was.Body) == SafeHtml.Clean(now.Body)) return true;
        return await InTurnAsync(async () =>
        {
            if (_view is null && !ReadOnly && (_keptAt is not { } last || at > last))
            {
                Apply(typing);
                var kept = await KeepNowAsync();
                StateHasChanged();
                return kept;
            }
            try { await TextActions.SetAsideAsync(Manuscript with { TextId = Guid.CreateVersion7(), Hand = Guid.CreateVersion7() }, was, SetAsideReason.Unsent, null); }
            catch (RuleBroken) { return false; }
            await LookBesideAsync();
            StateHasChanged();
            return true;
        });
    }

    private void Apply(Typing typing)
    {
        if (!_form!.Apply(typing)) return;
        Look();
        (_dirty, _unkept) = (true, true);
    }

    /// <summary>What was typed since the writer last rested: saving without it would lose it.</summary>
    private async Task TakeTypingAsync()
    {
        if (_typing is not null && await _typing.UnsentAsync() is { } typing) Apply(typing);
    }

    private async Task<bool> UnsavedAsync()
    {
        await TakeTypingAsync();
        return _dirty || _view is null;
    }

    /// <summary>The form is a revision now.</summary>
    private async Task SafeNowAsync()
    {
        (_dirty, _unkept, _stepped) = (false, false, null);
        _rest?.Dispose();
        if (_typing is not null && await _typing.UnsentAsync() is { } typing) await _typing.TakenAsync(typing);
    }

    private Task KeepBeforeLeavingAsync(LocationChangingContext leaving) => InTurnAsync(async () =>
    {
        await TakeTypingAsync();
        var safe = await KeepNowAsync();
        if (!safe && await Dialogs.ShowMessageBoxAsync(T["Editorial.Leave.Title"], T["Editorial.Leave.Text"], T["Editorial.Leave.Yes"], cancelText: T["Editorial.Leave.Stay"]) is not true) leaving.PreventNavigation();
        return safe;
    });

    /// <summary>The writer begins anew from a side draft; what stood in the form becomes one in turn.</summary>
    private async Task TakeAsync(TextRow row)
    {
        var actor = await User.ActorAsync();
        if (await Texts.ContentAsync(actor, row.Id) is not { } content) return;
        await InTurnAsync(() => Try.Async(async () =>
        {
            await TakeTypingAsync();
            if (_dirty) await TextActions.SetAsideAsync(Manuscript, _form!.ToContent(), SetAsideReason.Replaced, null);
            (_textId, _form) = (Guid.CreateVersion7(), await FormOfAsync(content));
            Look();
            (_dirty, _unkept, _stepped) = (true, true, null);
            await KeepNowAsync();
            if (row.IsMine) await TextActions.DiscardAsync(row.Id);
        }));
        await LookBesideAsync();
    }

    public void Dispose()
    {
        _rest?.Dispose();
        Pulse.Changed -= PulseChanged;
        _seat?.Dispose();
        _turn.Dispose();
    }
}
