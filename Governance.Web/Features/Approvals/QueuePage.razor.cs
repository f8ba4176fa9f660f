using Governance.Domain.Approvals;
using Governance.Domain.Common;
using Governance.Web.Features.Approvals.Calendar;
using Governance.Web.Features.Editorial;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell.Parts;
using Microsoft.AspNetCore.Components;

namespace Governance.Web.Features.Approvals;

public sealed partial class QueuePage
{
    /// <summary>How often the counts are read anew though nothing was heard: another node may have decided something.</summary>
    private static readonly TimeSpan Rhythm = TimeSpan.FromSeconds(30);

    private readonly HashSet<Guid> _chosen = [];
    private Actor? _actor;
    private QueuePageRows? _list;
    private IReadOnlyDictionary<QueueScope, int> _counts = new Dictionary<QueueScope, int>();
    private IReadOnlyList<PortalChoice> _portals = [];
    private Review? _review;
    private IReadOnlyList<HistoryEntry> _history = [];
    private IReadOnlyDictionary<string, string> _elements = new Dictionary<string, string>();
    private ReasonDialog? _reason;
    private BulkDialog? _bulk;
    private ITimer? _timer;
    private IReadOnlyDictionary<Guid, WorkingClock> _clocks = new Dictionary<Guid, WorkingClock>();
    private DateTime _now;
    private int _tab;
    private bool _busy, _help, _notFound;

    [Inject] private QueueQueries Queries { get; set; } = null!;
    [Inject] private EditionQueries Editions { get; set; } = null!;
    [Inject] private ArticleQueries Articles { get; set; } = null!;
    [Inject] private CalendarQueries Calendars { get; set; } = null!;
    [Inject] private ApprovalActions Actions { get; set; } = null!;
    [Inject] private QueueSignal Signal { get; set; } = null!;
    [Inject] private CurrentUser User { get; set; } = null!;
    [Inject] private Attempt Try { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Parameter] public Guid? RequestId { get; set; }
    [SupplyParameterFromQuery(Name = "loc")] private string? ScopeName { get; set; }
    [SupplyParameterFromQuery(Name = "trang")] private int? PageParameter { get; set; }
    [SupplyParameterFromQuery(Name = "tim")] private string? Search { get; set; }
    [SupplyParameterFromQuery(Name = "cong")] private Guid? PortalId { get; set; }
    [SupplyParameterFromQuery(Name = "loai")] private string? KindName { get; set; }
    [SupplyParameterFromQuery(Name = "dau")] private string? FlagName { get; set; }
    [SupplyParameterFromQuery(Name = "nhan")] private string? ClaimedName { get; set; }
    [SupplyParameterFromQuery(Name = "loi")] private int? FailingParameter { get; set; }

    private QueueScope Scope => Enum.TryParse<QueueScope>(ScopeName, out var scope) ? scope : QueueScope.Mine;
    private int PageNumber => Math.Max(1, PageParameter ?? 1);

    private QueueFilter Filter => new(Scope, PageNumber, Search, PortalId, Enum.TryParse<RequestKind>(KindName, out var kind) ? kind : null,
        Enum.TryParse<RequestFlag>(FlagName, out var flag) ? flag : null, ClaimedName switch { "toi" => true, "chua" => false, _ => null }, FailingParameter == 1);

    protected override void OnInitialized()
    {
        Signal.Changed += Heard;
        _timer = Clock.CreateTimer(_ => Heard(), null, Rhythm, Rhythm);
    }

    protected override async Task OnParametersSetAsync()
    {
        _actor = await User.ActorAsync();
        if (_elements.Count == 0) (_elements, _portals) = ((await Articles.ElementsAsync()).ToDictionary(e => e.Code, e => e.Name), await Queries.PortalsAsync(_actor));
        await ReadListAsync();
        await ReadReviewAsync();
    }

    private async Task ReadListAsync()
    {
        _now = Clock.UtcNow();
        _list = await Queries.ListAsync(_actor!, Filter, _now);
        _counts = await Queries.CountsAsync(_actor!, Filter, _now);
        _clocks = await Calendars.ClocksAsync([.. _list.Rows.Select(r => r.AgencyId).Distinct()], _actor!.Day);
        _chosen.IntersectWith(_list.Rows.Select(r => r.RequestId));
    }

    private async Task ReadReviewAsync()
    {
        (_review, _notFound) = (null, false);
        if ((RequestId ?? _list!.Rows.FirstOrDefault()?.RequestId) is not { } id) return;
        try
        {
            _review = await Queries.OpenAsync(_actor!, id, _now);
            _history = await Editions.HistoryAsync(_actor!, _review.EditionId);
        }
        catch (RuleBroken)
        {
            _notFound = true;
        }
    }

    private void Heard() => _ = InvokeAsync(async () =>
    {
        if (_busy || _list is null) return;
        try
        {
            await ReadListAsync();
            // What is being read stays, as it stands now.
            if (_review is { } open) _review = await Queries.OpenAsync(_actor!, open.RequestId, _now);
        }
        catch (Exception gone) when (gone is RuleBroken or ObjectDisposedException)
        {
            return;
        }
        StateHasChanged();
    });

    private string Number(QueueScope scope) => _counts.GetValueOrDefault(scope) is var n && n > QueuePageRows.CountedUpTo ? $"{QueuePageRows.CountedUpTo}+" : $"{n}";

    private Task KeyAsync(string key) => (key, _review) switch
    {
        ("?", _) => Done(() => _help = true),
        ("j", _) => Step(1),
        ("k", _) => Step(-1),
        (_, null) => Task.CompletedTask,
        ("s", _) => Done(() => Choose(_review.RequestId)),
        ("c", _) => ClaimAsync(),
        ("a", { WhyNotApprove: null }) => ApproveAsync(),
        ("a", { WhyNotApprove: { } refusal }) => Try.Async(() => throw new RuleBroken(refusal)),
        ("r" or "x", { WhyNotDecide: { } refusal }) => Try.Async(() => throw new RuleBroken(refusal)),
        ("r", _) => _reason!.OpenAsync(false),
        ("x", _) => _reason!.OpenAsync(true),
        _ => Done(() => _tab = key[0] - '1'),
    };

    private static Task Done(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private Task Step(int by)
    {
        var rows = _list?.Rows ?? [];
        var at = rows.Select((row, i) => (row, i)).FirstOrDefault(p => p.row.RequestId == _review?.RequestId, (null!, by > 0 ? -1 : rows.Count)).i + by;
        if (at >= 0 && at < rows.Count) Navigation.NavigateTo(UrlOf(rows[at].RequestId));
        return Task.CompletedTask;
    }

    private void Choose(Guid request)
    {
        if (Scope is QueueScope.Mine && !_chosen.Remove(request) && _list!.Rows.Any(r => r.RequestId == request)) _chosen.Add(request);
    }

    private async Task ApproveAsync() => await ActAsync(() => Actions.ApproveAsync(_review!.EditionId, _review.Hash), T["Approvals.Approved"]);

    private async Task ApproveAsync(QueueRow row)
    {
        if (_busy) return;
        _busy = true;
        await Try.Async(() => Actions.ApproveAsync(row.EditionId, row.Hash), T["Approvals.ApprovedRow", row.Title]);
        _busy = false;
        if (row.RequestId == RequestId) Navigation.NavigateTo(UrlOf(null));
        else await OnParametersSetAsync();
    }

    private async Task BulkDoneAsync()
    {
        _chosen.Clear();
        if (RequestId is not null) Navigation.NavigateTo(UrlOf(null));
        else await OnParametersSetAsync();
    }

    private async Task ClaimAsync()
    {
        if (_busy || _review is null) return;
        _busy = true;
        var mine = _review.Terms.IsClaimedByMe;
        await Try.Async(() => mine ? Actions.ReleaseAsync(_review.EditionId) : Actions.ClaimAsync(_review.EditionId), T[mine ? "Approvals.Released" : "Approvals.ClaimedNow"]);
        _busy = false;
        await OnParametersSetAsync();
    }

    private async Task DecideAsync(ReasonDialog.Given given) => await ActAsync(() => given.Refuse
        ? Actions.RefuseAsync(_review!.EditionId, given.Reason, given.Text)
        : Actions.SendBackAsync(_review!.EditionId, given.Reason, given.Text), T[given.Refuse ? "Approvals.Refused" : "Approvals.SentBack"]);

    /// <summary>Afterwards the next one is shown; when it was refused, the same one as it stands now.</summary>
    private async Task ActAsync(Func<Task> action, string done)
    {
        if (_busy || _review is null || _list is null) return;
        _busy = true;
        var rest = _list.Rows.SkipWhile(r => r.RequestId != _review.RequestId).Skip(1).Concat(_list.Rows.TakeWhile(r => r.RequestId != _review.RequestId)).FirstOrDefault();
        var was = Navigation.Uri;
        if (await Try.Async(action, done)) Navigation.NavigateTo(UrlOf(rest?.RequestId));
        _busy = false;
        if (Navigation.Uri == was) await OnParametersSetAsync();
    }

    private void ChooseScope(QueueScope scope) => Go("loc", scope is QueueScope.Mine ? null : scope.ToString());

    /// <summary>Narrowing leads to the list: what was open may no longer be in it.</summary>
    private void Go(string name, string? value) => Navigation.NavigateTo("/hang-doi" + new Uri(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["trang"] = null, [name] = string.IsNullOrWhiteSpace(value) ? null : value.Trim() })).Query);

    private string UrlOf(Guid? request) => (request is null ? "/hang-doi" : $"/hang-doi/{request}") + new Uri(Navigation.Uri).Query;

    public void Dispose()
    {
        Signal.Changed -= Heard;
        _timer?.Dispose();
    }
}
