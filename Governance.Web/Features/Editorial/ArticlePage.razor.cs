using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell.Editor;
using Governance.Web.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace Governance.Web.Features.Editorial;

public sealed partial class ArticlePage
{
    /// <summary>Someone saved first: why nothing was saved, and what they saved.</summary>
    private sealed record Clash(Refusal Why, EditionView Theirs);

    private static readonly PlainForm PlainForm = new(SafeHtml.ToPlain, SafeHtml.FromPlain);

    private EditionView? _view;
    private ArticleForm? _form;
    private ArticleOptions _options = null!;
    private IReadOnlyList<Desk>? _desks;
    private IReadOnlyList<HistoryEntry> _history = [];
    private IReadOnlyList<Refusal> _missing = [];
    private IReadOnlyDictionary<string, string> _elements = new Dictionary<string, string>();
    private Submission _asked = Submission.Plain;
    private RichTextEditor? _editor;
    private Clash? _conflict;
    private Guid _portalId, _agencyId;
    private string _agencyName = "";
    private bool _busy, _dirty, _notFound, _comparing;

    [Inject] private ArticleQueries Queries { get; set; } = null!;
    [Inject] private EditionQueries Editions { get; set; } = null!;
    [Inject] private ArticleActions Actions { get; set; } = null!;
    [Inject] private CurrentUser User { get; set; } = null!;
    [Inject] private Attempt Try { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private IDialogService Dialogs { get; set; } = null!;

    [Parameter] public Guid? ArticleId { get; set; }

    private bool ReadOnly => _view is { WhyNotSave: not null };
    private Refusal? WhyNotSave => _view?.WhyNotSave;
    private Refusal? WhyNotSubmit => _view is { WhyNotSubmit: { } refusal } && (!_dirty || _view.WhyNotSave is not null) ? refusal : _missing.FirstOrDefault();

    private string SavedText => _dirty ? T["Editorial.Unsaved"]
        : _view is null ? ""
        : T["Editorial.SavedAt", VietnamTime.Local(_view.UpdatedAt).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), _view.UpdatedByName];

    protected override async Task OnParametersSetAsync()
    {
        if (ArticleId is { } id) { if (_view?.ArticleId != id) await OpenAsync(id); }
        else if (_form is null) await BeginAsync();
    }

    private async Task BeginAsync()
    {
        var actor = await User.ActorAsync();
        _desks = await Queries.DesksAsync(actor);
        if (_desks.Count == 0) return;
        _form = new ArticleForm();
        _form.Authors.AddRange((await Queries.PeopleAsync([actor.PersonId!.Value])).Select(p => new AuthorRow(p, 100)));
        await ChooseDeskAsync(_desks[0].PortalId);
        _dirty = false;
    }

    private async Task ChooseDeskAsync(Guid portalId)
    {
        var desk = _desks!.Single(d => d.PortalId == portalId);
        (_portalId, _agencyId, _agencyName) = (portalId, desk.AgencyId, desk.AgencyName);
        await UseOptionsAsync();
        _form!.SectionId = _options.Sections.FirstOrDefault()?.Id ?? Guid.Empty;
        if (_form.CategoryCode == "") _form.CategoryCode = _options.Sections.FirstOrDefault()?.CategoryCode ?? "";
        if (_form.GenreCode == "") _form.GenreCode = _options.Genres.FirstOrDefault()?.Code ?? "";
        if (_form.Source == "") _form.Source = _agencyName;
        Change(() => { });
    }

    private async Task OpenAsync(Guid articleId)
    {
        var actor = await User.ActorAsync();
        try { Show(await Editions.OfArticleAsync(actor, articleId)); }
        catch (RuleBroken) { (_notFound, _form) = (true, null); return; }
        await UseOptionsAsync();
        _form = await FormOfAsync(_view!.Content);
        _history = await Editions.HistoryAsync(actor, _view.EditionId);
        (_conflict, _dirty, _missing) = (null, false, _view.Missing);
    }

    private void Show(EditionView view) =>
        (_view, _portalId, _agencyId, _agencyName) = (view, view.PortalId, view.AgencyId, view.AgencyName);

    private async Task UseOptionsAsync()
    {
        _options = await Queries.OptionsAsync(_portalId);
        _elements = _options.Elements.ToDictionary(e => e.Code, e => e.Name);
    }

    private async Task<ArticleForm> FormOfAsync(ArticleContent content) =>
        ArticleForm.From(content, await Queries.PeopleAsync([.. content.Authors.Select(a => a.PersonId)]));

    private void Change(Action change)
    {
        change();
        _dirty = true;
        _form!.Prefill(_agencyName, User.Today, _options.Elements);
        _missing = _options.Checks.Missing(_form.ToContent());
    }

    private async Task<bool> SaveAsync(int? over = null)
    {
        if (_form is null || ReadOnly || _busy) return false;
        _busy = true;
        await TakeTextAsync();
        var saved = await Try.Async(async () =>
        {
            try { await SaveFormAsync(over ?? _view?.LatestNumber ?? 0); }
            catch (RuleBroken broken) when (_view is not null && broken.Refusals[0].Name is "Editorial.SavedByAnother" or "Common.ChangedByAnother")
            {
                _conflict = new(broken.Refusals[0], await Editions.OfArticleAsync(await User.ActorAsync(), _view!.ArticleId));
            }
        });
        _busy = false;
        return saved && _conflict is null;
    }

    private async Task SaveFormAsync(int basedOn)
    {
        if (_view is null)
        {
            var id = await Actions.CreateAsync(_portalId, _form!.ToContent());
            _dirty = false;
            await OpenAsync(id);
            Navigation.NavigateTo($"/tin-bai/{id}", replace: true);
            return;
        }
        await Actions.SaveAsync(_view.EditionId, _form!.ToContent(), basedOn);
        await OpenAsync(_view.ArticleId);
    }

    /// <summary>What was typed since the writer last rested: a submission without it would lose it.</summary>
    private async Task TakeTextAsync()
    {
        if (_editor is null || ReadOnly) return;
        var body = await _editor.ReadAsync();
        if (body != _form!.Body) Change(() => _form.Body = body);
    }

    private async Task SubmitAsync()
    {
        await TakeTextAsync();
        if ((_dirty || _view is null) && !await SaveAsync()) return;
        if (await Try.Async(() => Actions.SubmitAsync(_view!.EditionId, _asked), T["Editorial.Submitted"])) await OpenAsync(_view!.ArticleId);
    }

    private async Task WithdrawAsync()
    {
        if (await Try.Async(() => Actions.WithdrawAsync(_view!.EditionId), T["Editorial.Withdrawn"])) await OpenAsync(_view!.ArticleId);
    }

    private async Task TakeTheirsAsync()
    {
        if (await Dialogs.ShowMessageBoxAsync(T["Editorial.Conflict.Take"], T["Editorial.Conflict.TakeConfirm"], T["Editorial.Conflict.Take"], cancelText: T["Editor.Cancel"]) is true)
            await OpenAsync(_view!.ArticleId);
    }

    private async Task<StoredFile> UploadPictureAsync(IBrowserFile chosen)
    {
        await using var stream = chosen.OpenReadStream(FileStore.Limit(FileKind.Picture) + 1);
        return await Actions.UploadAsync(_agencyId, stream, chosen.Name, FileKind.Picture);
    }

    private async Task ConfirmLeavingAsync(LocationChangingContext leaving)
    {
        if (_dirty && await Dialogs.ShowMessageBoxAsync(T["Editorial.Leave.Title"], T["Editorial.Leave.Text"], T["Editorial.Leave.Yes"], cancelText: T["Editorial.Leave.Stay"]) is not true) leaving.PreventNavigation();
    }

    private Reading Read(ArticleContent content) => new(0,
        _options.Sections.FirstOrDefault(s => s.Id == content.SectionId)?.Name ?? "", _options.Categories.FirstOrDefault(c => c.Code == content.CategoryCode)?.Name ?? "",
        [.. content.Authors.Select(a => $"{_form!.Authors.FirstOrDefault(f => f.Person.Id == a.PersonId)?.Person.FullName} {a.Percent:0.##} %")], content);
}
