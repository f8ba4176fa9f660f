using Governance.Domain.Common;
using Governance.Web.Features.Editorial;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell.Parts;
using Microsoft.AspNetCore.Components;

namespace Governance.Web.Features.Approvals;

public sealed partial class QueuePage
{
    private QueuePageRows? _list;
    private Review? _review;
    private IReadOnlyList<HistoryEntry> _history = [];
    private IReadOnlyDictionary<string, string> _elements = new Dictionary<string, string>();
    private ReasonDialog? _reason;
    private DateTime _now;
    private int _tab;
    private bool _busy, _help, _notFound;

    [Inject] private QueueQueries Queries { get; set; } = null!;
    [Inject] private EditionQueries Editions { get; set; } = null!;
    [Inject] private ArticleQueries Articles { get; set; } = null!;
    [Inject] private ApprovalActions Actions { get; set; } = null!;
    [Inject] private CurrentUser User { get; set; } = null!;
    [Inject] private Attempt Try { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Parameter] public Guid? RequestId { get; set; }
    [SupplyParameterFromQuery(Name = "loc")] private string? ScopeName { get; set; }
    [SupplyParameterFromQuery(Name = "trang")] private int? PageParameter { get; set; }

    [SupplyParameterFromQuery(Name = "tim")] private string? Search { get; set; }

    private QueueScope Scope => Enum.TryParse<QueueScope>(ScopeName, out var scope) ? scope : QueueScope.Mine;
    private int PageNumber => Math.Max(1, PageParameter ?? 1);

    protected override async Task OnParametersSetAsync()
    {
        var actor = await User.ActorAsync();
        _now = Clock.UtcNow();
        if (_elements.Count == 0) _elements = (await Articles.ElementsAsync()).ToDictionary(e => e.Code, e => e.Name);
        _list = await Queries.ListAsync(actor, new(Scope, PageNumber, Search), _now);
        (_review, _notFound) = (null, false);
        if ((RequestId ?? _list.Rows.FirstOrDefault()?.RequestId) is not { } id) return;
        try
        {
            _review = await Queries.OpenAsync(actor, id);
            _history = await Editions.HistoryAsync(actor, _review.EditionId);
        }
        catch (RuleBroken)
        {
            _notFound = true;
        }
    }

    private Task KeyAsync(string key) => (key, _review) switch
    {
        ("?", _) => ShowHelp(),
        ("j", _) => Step(1),
        ("k", _) => Step(-1),
        (_, null) => Task.CompletedTask,
        ("a", { WhyNotApprove: null }) => ApproveAsync(),
        ("a", { WhyNotApprove: { } refusal }) => Try.Async(() => throw new RuleBroken(refusal)),
        ("r" or "x", { WhyNotDecide: { } refusal }) => Try.Async(() => throw new RuleBroken(refusal)),
        ("r", _) => _reason!.OpenAsync(false),
        ("x", _) => _reason!.OpenAsync(true),
        _ => ShowTab(key),
    };

    private Task ShowHelp()
    {
        _help = true;
        return Task.CompletedTask;
    }

    private Task ShowTab(string key)
    {
        _tab = key[0] - '1';
        return Task.CompletedTask;
    }

    private Task Step(int by)
    {
        var rows = _list?.Rows ?? [];
        var at = rows.Select((row, i) => (row, i)).FirstOrDefault(p => p.row.RequestId == _review?.RequestId, (null!, by > 0 ? -1 : rows.Count)).i + by;
        if (at >= 0 && at < rows.Count) Navigation.NavigateTo(UrlOf(rows[at].RequestId));
        return Task.CompletedTask;
    }

    private async Task ApproveAsync() => await ActAsync(() => Actions.ApproveAsync(_review!.EditionId, _review.Hash), T["Approvals.Approved"]);

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

    private void ChooseScope(QueueScope scope) => Navigation.NavigateTo(scope is QueueScope.Mine ? "/hang-doi" : $"/hang-doi?loc={scope}");

    private void ChoosePage(int page) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("trang", page == 1 ? null : (int?)page));

    private void Seek(string? text) => Navigation.NavigateTo("/hang-doi" + new Uri(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["tim"] = string.IsNullOrWhiteSpace(text) ? null : text.Trim(), ["trang"] = null })).Query);

    private string UrlOf(Guid? request) => (request is null ? "/hang-doi" : $"/hang-doi/{request}") + new Uri(Navigation.Uri).Query;
}
