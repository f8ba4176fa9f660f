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
        [new("link", Icons.Material.Outlined.Link, true), new("unlink", Icons.Material.Outlined.LinkOff, Needs: "link"), new("picture", Icons.Material.Outlined.Image), new("insertTable", Icons.Material.Outlined.TableChart)],
        [
            new("addRow", EditorIcons.AddRow, When: "table"), new("addColumn", EditorIcons.AddColumn), new("deleteRow", EditorIcons.DeleteRow),
            new("deleteColumn", EditorIcons.DeleteColumn), new("headerRow", Icons.Material.Outlined.TableRows), new("deleteTable", Icons.Material.Outlined.DeleteOutline),
        ],
    ];

    private HashSet<string> _active = [];
    private ElementReference _surface;
    private DotNetObjectReference<RichTextEditor>? _self;
    private IJSObjectReference? _module, _editor;
    private LinkDialog _link = null!;
    private PictureDialog _picture = null!;
    private string _shown = "", _plain = "";
    private bool _readOnly;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Parameter, EditorRequired] public string Html { get; set; } = "";
    [Parameter] public EventCallback<string> HtmlChanged { get; set; }
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter] public bool ReadOnly { get; set; }
    [Parameter, EditorRequired] public UploadPicture Upload { get; set; } = null!;
    [Parameter, EditorRequired] public PlainForm Plain { get; set; } = null!;

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
        if (_module is not null) _editor = await _module.InvokeAsync<IJSObjectReference>("create", _surface, _self, Html, Label, !ReadOnly);
    }

    [JSInvokable]
    public async Task Changed(string html) => await HtmlChanged.InvokeAsync(_shown = html);

    [JSInvokable]
    public void StateChanged(string[] active)
    {
        _active = [.. active];
        StateHasChanged();
    }

    private async Task PressAsync(string name)
    {
        if (_editor is null) return;
        if (name is "link") await _link.OpenAsync(await _editor.InvokeAsync<string>("currentLink"), await _editor.InvokeAsync<bool>("hasSelection"));
        else if (name is "picture") await _picture.OpenAsync();
        else await _editor.InvokeVoidAsync("run", name);
    }

    private async Task LinkAsync(LinkDialog.Link link)
    {
        if (link.Text is null) await _editor!.InvokeVoidAsync("run", "link", link.Address);
        else await _editor!.InvokeVoidAsync("run", "linkedText", link.Address, link.Text);
    }

    private async Task PictureAsync(PictureDialog.Picture picture) =>
        await _editor!.InvokeVoidAsync("insertPicture", $"/files/{picture.File.Sha256}", picture.Alt, picture.Caption);

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
