using Governance.Domain.Common;
using Governance.Domain.Editorial;
using Governance.Web.Features.Editorial.Writing;
using Governance.Web.Features.Law;
using Governance.Web.Platform.Files;
using Governance.Web.Platform.SignIn;
using Governance.Web.Shell.Editor;
using Governance.Web.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace Governance.Web.Features.Editorial;

/// <summary>The writer's desk. What is typed is kept by ArticlePage.Keeping, who else is here stands in ArticlePage.Company.</summary>
public sealed partial class ArticlePage
{
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
    private Guid _portalId, _agencyId;
    private string _agencyName = "";
    private bool _busy, _notFound;

    /// <summary>The form differs from the latest revision.</summary>
    private bool _dirty;

    [Inject] private ArticleQueries Queries { get; set; } = null!;
    [Inject] private EditionQueries Editions { get; set; } = null!;
    [Inject] private ArticleActions Actions { get; set; } = null!;
    [Inject] private WorkingTextQueries Texts { get; set; } = null!;
    [Inject] private WorkingTextActions TextActions { get; set; } = null!;
    [Inject] private Presence Presence { get; set; } = null!;
    [Inject] private CircuitPulse Pulse { get; set; } = null!;
    [Inject] private LawQueries Law { get; set; } = null!;
    [Inject] private CurrentUser User { get; set; } = null!;
    [Inject] private Attempt Try { get; set; } = null!;
    [Inject] private TimeProvider Clock { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private IDialogService Dialogs { get; set; } = null!;

    [Parameter] public Guid? ArticleId { get; set; }
    [SupplyParameterFromQuery(Name = "ngon-ngu")] private string? LanguageParameter { get; set; }

    private string Language => LanguageParameter ?? EditionLanguage.Vietnamese;

    /// <summary>Of a work not made yet: the text that keeps it.</summary>
    [SupplyParameterFromQuery(Name = "nhap")] private Guid? TextId { get; set; }

    private string LanguageQuery => Language == EditionLanguage.Vietnamese ? "" : $"?ngon-ngu={Language}";

    private bool ReadOnly => WhyNotSave is not null;
    private Refusal? WhyNotSave => _view?.WhyNotSave ?? WhyNotWrite;
    private Refusal? WhyNotSubmit => WhyNotWrite ?? (_view is { WhyNotSubmit: { } refusal } && (!_dirty || _view.WhyNotSave is not null) ? refusal : _missing.FirstOrDefault());

    protected override async Task OnParametersSetAsync()
    {
        if (ArticleId is { } id) { if (_view?.ArticleId != id || _view.Language != Language) await OpenAsync(id); }
        else if (_form is null || AsksForNew && (_view is not null || (TextId is { } text && text != _textId))) await BeginAsync();
    }

    /// <summary>The query's value changes a moment before the route's does: on the way to a work that was just made nothing new is begun.</summary>
    private bool AsksForNew => new Uri(Navigation.Uri).AbsolutePath is "/tin-bai/moi";

    private async Task BeginAsync()
    {
        var actor = await User.ActorAsync();
        _textId = TextId ?? Guid.CreateVersion7();
        (_view, _history, _notFound) = (null, [], false);
        if (TextId is not null && await Texts.IsTakenAsync(actor, _textId)) { (_notFound, _form) = (true, null); return; }
        _desks = await Queries.DesksAsync(actor);
        if (_desks.Count == 0) return;
        Sit(_textId, actor);
        var text = TextId is null ? null : await Texts.OfNewAsync(actor, _textId);
        _form = text is null ? await NewFormAsync(actor) : await FormOfAsync(text.Content);
        await UseDeskAsync(text is null ? _desks[0].PortalId : text.PortalId);
        if (text is null) FillIn();
        await GoOnAsync(text);
        if (TextId is null) Navigation.NavigateTo($"/tin-bai/moi?nhap={_textId}", replace: true);
    }

    private async Task<ArticleForm> NewFormAsync(Actor actor)
    {
        var form = new ArticleForm();
        form.Authors.AddRange((await Queries.PeopleAsync([actor.PersonId!.Value])).Select(p => new AuthorRow(p, 100)));
        return form;
    }

    private async Task ChooseDeskAsync(Guid portalId)
    {
        await UseDeskAsync(portalId);
        FillIn();
        Change(() => { });
    }

    private async Task UseDeskAsync(Guid portalId)
    {
        var desk = _desks!.FirstOrDefault(d => d.PortalId == portalId) ?? _desks![0];
        (_portalId, _agencyId, _agencyName) = (desk.PortalId, desk.AgencyId, desk.AgencyName);
        await UseOptionsAsync();
    }

    /// <summary>What follows from the portal, for the writer to change.</summary>
    private void FillIn()
    {
        _form!.SectionId = _options.Sections.FirstOrDefault()?.Id ?? Guid.Empty;
        if (_form.CategoryCode == "") _form.CategoryCode = _options.Sections.FirstOrDefault()?.CategoryCode ?? "";
        if (_form.GenreCode == "") _form.GenreCode = _options.Genres.FirstOrDefault()?.Code ?? "";
        if (_form.Source == "") _form.Source = _agencyName;
        Look();
    }

    private async Task OpenAsync(Guid articleId)
    {
        var actor = await User.ActorAsync();
        try { Show(await Editions.OfArticleAsync(actor, articleId, Language)); }
        catch (RuleBroken) { (_notFound, _form) = (true, null); return; }
        Sit(_view!.EditionId, actor);
        await UseOptionsAsync();
        _history = await Editions.HistoryAsync(actor, _view.EditionId);
        _behind = false;
        var text = await ToGoOnAsync(actor);
        _form = await FormOfAsync(text?.Content ?? _view.Content);
        (_textId, _basedOn) = (text?.Id ?? Guid.CreateVersion7(), _view.LatestNumber);
        _missing = text is null ? _view.Missing : _options.Checks.Missing(_form.ToContent());
        await GoOnAsync(text);
        await LookBesideAsync();
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
        Look();
        KeepSoon();
    }

    private void BodyChanged(string body)
    {
        if (body != _form!.Body) Change(() => _form.Body = body);
    }

    private void Look()
    {
        _form!.Prefill(_agencyName, User.Today, _options.Elements, Language);
        _missing = _options.Checks.Missing(_form.ToContent());
    }

    private async Task SaveAsync() => await SavedAllAsync();

    private async Task<bool> SavedAllAsync()
    {
        if (_form is null || ReadOnly || _busy) return false;
        _busy = true;
        var saved = await InTurnAsync(async () =>
        {
            await TakeTypingAsync();
            return await Try.Async(async () =>
            {
                try { await SaveFormAsync(); }
                catch (RuleBroken broken) when (Overtaken(broken)) { await StepAsideAsync(SetAsideReason.Overtaken, broken.Refusals[0]); }
            });
        });
        _busy = false;
        return saved && !_dirty;
    }

    private async Task SaveFormAsync()
    {
        var content = _form!.ToContent();
        if (_view is null)
        {
            await TextActions.KeepAsync(Manuscript, content);
            var id = await Actions.CreateAsync(_portalId, content, Manuscript);
            await SafeNowAsync();
            await OpenAsync(id);
            Navigation.NavigateTo($"/tin-bai/{id}", replace: true);
            return;
        }
        await Actions.SaveAsync(_view.EditionId, content, _basedOn, Manuscript);
        await SafeNowAsync();
        _seat?.Rest();
        await OpenAsync(_view.ArticleId);
    }

    private async Task SubmitAsync()
    {
        if (await UnsavedAsync() && !await SavedAllAsync()) return;
        if (await Try.Async(() => Actions.SubmitAsync(_view!.EditionId, _asked), T["Editorial.Submitted"])) await ShowChangedAsync();
    }

    private async Task WithdrawAsync()
    {
        if (await Try.Async(() => Actions.WithdrawAsync(_view!.EditionId), T["Editorial.Withdrawn"])) await ShowChangedAsync();
    }

    private async Task ShowChangedAsync()
    {
        _seat?.TellSaved();
        await OpenAsync(_view!.ArticleId);
    }

    private async Task ImportedAsync(ImportedText imported)
    {
        if (imported.Title is { } title && Text.Clean(_form!.Title) == "") Change(() => _form.Title = title);
        if (_editor is not null) await _editor.InsertAsync(imported.Html);
    }

    private Task<IReadOnlyList<Reference>> FindReferencesAsync(string search) => ReferenceSearch.FindAsync(Law, search, User.Today);

    private async Task<StoredFile> UploadPictureAsync(IBrowserFile chosen)
    {
        await using var stream = chosen.OpenReadStream(FileStore.Limit(FileKind.Picture) + 1);
        return await Actions.UploadAsync(_agencyId, stream, chosen.Name, FileKind.Picture);
    }

    private async Task<Reading?> ReadTextAsync(TextRow row) => await Texts.ContentAsync(await User.ActorAsync(), row.Id) is { } content ? await ReadAsync(content) : null;

    private async Task<Reading> ReadAsync(ArticleContent content)
    {
        var people = await Queries.PeopleAsync([.. content.Authors.Select(a => a.PersonId)]);
        return Read(content) with { Authors = [.. content.Authors.Select(a => $"{people.FirstOrDefault(p => p.Id == a.PersonId)?.FullName} {a.Percent:0.##} %")] };
    }

    private Reading Read(ArticleContent content) => new(0,
        _options.Sections.FirstOrDefault(s => s.Id == content.SectionId)?.Name ?? "", _options.Categories.FirstOrDefault(c => c.Code == content.CategoryCode)?.Name ?? "",
        [.. content.Authors.Select(a => $"{_form!.Authors.FirstOrDefault(f => f.Person.Id == a.PersonId)?.Person.FullName} {a.Percent:0.##} %")], content);
}
