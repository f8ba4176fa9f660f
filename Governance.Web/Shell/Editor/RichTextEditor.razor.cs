using Governance.Domain.Common;
using Governance.Web.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace Governance.Web.Shell.Editor;

/// <summary>Turns a body into plain paragraphs and back, for a page without the built editor; given by who knows HTML.</summary>
public sealed record PlainForm(Func<string, string> ToPlain, Func<string, string> FromPlain);

public sealed partial class RichTextEditor
{
    /// <summary>One button: when it is shown (its group), what it needs to be pressed, and whether it stays pressed.</summary>
    private sealed record Button(string Name, string Icon, bool Toggles = false, string? Needs = null, string? When = null);

    private static readonly Button[][] Groups =
    [
        [new("undo", Icons.Material.Outlined.Undo, Needs: "canUndo"), new("redo", Icons.Material.Outlined.Redo, Needs: "canRedo")],
        [new("heading2", EditorIcons.Heading2, true), new("heading3", EditorIcons.Heading3, true), new("heading4", EditorIcons.Heading4, true)],
        [new("bold", Icons.Material.Outlined.FormatBold, true), new("italic", Icons.Material.Outlined.FormatItalic, true)],
        [new("bulletList", Icons.Material.Outlined.FormatListBulleted, true), new("orderedList", Icons.Material.Outlined.FormatListNumbered, true), new("blockquote", Icons.Material.Outlined.FormatQuote, true)],
        [
            new("link", Icons.Material.Outlined.Link, true), new("unlink", Icons.Material.Outlined.LinkOff, Needs: "link"), new("reference", Icons.Material.Outlined.Gavel),
            new("picture", Icons.Material.Outlined.Image), new("insertTable", Icons.Material.Outlined.TableChart),
        ],
        [
            new("addRow", EditorIcons.AddRow, When: "table"), new("addColumn", EditorIcons.AddColumn), new("deleteRow", EditorIcons.DeleteRow), new("deleteColumn", EditorIcons.DeleteColumn),
            new("headerRow", Icons.Material.Outlined.TableRows), new("headerColumn", Icons.Material.Outlined.ViewColumn), new("headerCell", Icons.Material.Outlined.BorderOuter, true),
            new("mergeCells", Icons.Material.Outlined.CallMerge, Needs: "canMerge"), new("splitCell", Icons.Material.Outlined.CallSplit, Needs: "canSplit"), new("deleteTable", Icons.Material.Outlined.DeleteOutline),
        ],
        [new("editPicture", Icons.Material.Outlined.Edit, When: "figure"), new("removePicture", Icons.Material.Outlined.HideImage)],
        [new("keys", Icons.Material.Outlined.Keyboard)],
    ];

    private HashSet<string> _active = [];
    private ElementReference _surface;
    private DotNetObjectReference<RichTextEditor>? _self;
    private IJSObjectReference? _module, _editor;
    private LinkDialog _link = null!;
    private PictureDialog _picture = null!;
    private ReferenceDialog _reference = null!;
    private KeysDialog _keys = null!;
    private string _shown = "", _plain = "";
    private bool _readOnly;

    [Inject] private IJSRuntime Js { get; set; } = null!;
    [Inject] private Attempt Try { get; set; } = null!;
    [Inject] private ISnackbar Snackbar { get; set; } = null!;

    [Parameter, EditorRequired] public string Html { get; set; } = "";
    [Parameter] public EventCallback<string> HtmlChanged { get; set; }
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter] public bool ReadOnly { get; set; }
    [Parameter, EditorRequired] public UploadPicture Upload { get; set; } = null!;
    [Parameter, EditorRequired] public PlainForm Plain { get; set; } = null!;

    /// <summary>Finds what may be referred to; null where nothing is offered.</summary>
    [Parameter] public FindReferences? References { get; set; }

    /// <summary>Characters of HTML; what is pasted past them is refused.</summary>
    [Parameter] public int Limit { get; set; } = 1_000_000;

    /// <summary>The text as it is this moment, without waiting for the writer to rest.</summary>
    public async Task<string> ReadAsync() => _editor is null ? Html : _shown = await _editor.InvokeAsync<string>("html");

    protected override async Task OnParametersSetAsync()
    {
        if (Html != _shown)
        {
            (_shown, _plain) = (Html, Plain.ToPlain(Html));
            if (_editor is not null) await _editor.InvokeVoidAsync("setHtml", Html);
        }
        if (ReadOnly == _readOnly) return;
        _readOnly = ReadOnly;
        if (_editor is not null) await _editor.InvokeVoidAsync("setEditable", !ReadOnly);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !BuiltAssets.Has("editor.js")) return;
        _self = DotNetObjectReference.Create(this);
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "/built/editor.js");
        if (_module is null) return;
        var (html, readOnly) = (Html, ReadOnly);
        _editor = await _module.InvokeAsync<IJSObjectReference>("create", _surface, _self, html, Label, !readOnly, Limit);
        // What changed while the browser was making it.
        if (_editor is null) return;
        if (Html != html) await _editor.InvokeVoidAsync("setHtml", Html);
        if (ReadOnly != readOnly) await _editor.InvokeVoidAsync("setEditable", !ReadOnly);
    }

    [JSInvokable]
    public async Task Changed(string html) => await HtmlChanged.InvokeAsync(_shown = html);

    [JSInvokable]
    public void StateChanged(string[] active)
    {
        _active = [.. active];
        StateHasChanged();
    }

    /// <summary>A key of the surface that opens one of the dialogs.</summary>
    [JSInvokable]
    public Task Pressed(string name) => PressAsync(name);

    /// <summary>Something pasted was not taken, or needs the writer.</summary>
    /// <param name="reason">PasteTooLarge, PicturesLost, PicturesNeedText.</param>
    /// <param name="count">Megabytes or pictures.</param>
    [JSInvokable]
    public void Refused(string reason, int count) =>
        Snackbar.Add(T[$"Editor.{(reason is "PasteTooLarge" or "PicturesLost" ? reason : "PicturesNeedText")}", count], reason is "PicturesNeedText" ? Severity.Info : Severity.Warning, options => options.RequireInteraction = true);

    /// <summary>A picture that was pasted or dropped.</summary>
    /// <param name="ask">Ask for its alternative text before it goes in.</param>
    /// <returns>Where it stands now; null when it was refused.</returns>
    [JSInvokable]
    public async Task<string?> PictureGiven(IJSStreamReference content, string name, long size, bool ask)
    {
        StoredFile? file = null;
        await using var stream = await content.OpenReadStreamAsync(size);
        await Try.Async(async () => file = await Upload(new PastedFile(stream, name, size)));
        if (file is not null && ask) await _picture.OpenAsync(file);
        return file is null ? null : $"/files/{file.Sha256}";
    }

    /// <summary>Puts cleaned HTML in at the caret.</summary>
    public async Task InsertAsync(string html)
    {
        if (_editor is not null) await _editor.InvokeVoidAsync("run", "insertHtml", html);
        else await HtmlChanged.InvokeAsync(_shown = Html + html);
    }

    private async Task PressAsync(string name)
    {
        if (name is "keys") await _keys.OpenAsync();
        if (_editor is null || name is "keys") return;
        if (name is "link") await _link.OpenAsync(await _editor.InvokeAsync<string>("currentLink"), await _editor.InvokeAsync<bool>("hasSelection"));
        else if (name is "reference") await _reference.OpenAsync();
        else if (name is "picture") await _picture.OpenAsync();
        else if (name is "editPicture") { if (await _editor.InvokeAsync<PlacedPicture?>("currentPicture") is { } placed) await _picture.OpenAsync(placed); }
        else await _editor.InvokeVoidAsync("run", name);
    }

    private async Task LinkAsync(LinkDialog.Link link)
    {
        if (link.Text is null) await _editor!.InvokeVoidAsync("run", "link", link.Address);
        else await _editor!.InvokeVoidAsync("run", "linkedText", link.Address, link.Text);
    }

    private async Task ReferAsync(ReferenceDialog.Chosen chosen)
    {
        if (chosen.Address is null) await _editor!.InvokeVoidAsync("run", "plainText", chosen.Text);
        else await _editor!.InvokeVoidAsync("run", "linkedText", chosen.Address, chosen.Text);
    }

    private async Task PictureAsync(PictureDialog.Picture picture) =>
        await _editor!.InvokeVoidAsync("setPicture", picture.Source, picture.Alt, picture.Caption, picture.Owner, picture.Licence, picture.IsPlaced);

    private async Task PlainChangedAsync(string text)
    {
        _plain = text;
        await HtmlChanged.InvokeAsync(_shown = Plain.FromPlain(text));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_editor is not null) await _editor.InvokeVoidAsync("destroy");
            if (_editor is not null) await _editor.DisposeAsync();
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the editor with it.
        }
        _self?.Dispose();
    }
}
