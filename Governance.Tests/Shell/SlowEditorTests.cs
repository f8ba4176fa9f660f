using Bunit;
using Governance.Tests.Support;
using Governance.Web.Shell.Editor;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Microsoft.JSInterop;

namespace Governance.Tests.Shell;

/// <summary>The page goes on while the browser still makes its editor.</summary>
public sealed class SlowEditorTests : PageTest
{
    private readonly SlowBrowser _browser = new();

    public SlowEditorTests()
    {
        Services.AddSingleton<IWebHostEnvironment>(new NothingBuilt { WebRootFileProvider = new EditorBuilt() });
        Services.AddSingleton<IJSRuntime>(_browser);
    }

    [Fact]
    public void Who_takes_over_while_it_is_made_may_write_and_sees_the_newest_text()
    {
        var editor = Render<RichTextEditor>(p => p.Add(e => e.Html, "<p>Cũ</p>").Add(e => e.Label, "Nội dung").Add(e => e.ReadOnly, true)
            .Add(e => e.Upload, _ => throw new NotSupportedException()).Add(e => e.Plain, new(html => html, text => text)));
        editor.Render(p => p.Add(e => e.Html, "<p>Mới</p>").Add(e => e.ReadOnly, false));
        Assert.Empty(_browser.Editor.Calls);
        _browser.Made.SetResult(_browser.Editor);
        editor.WaitForAssertion(() => Assert.Equal(["setHtml <p>Mới</p>", "setEditable True"], _browser.Editor.Calls));
    }

    private sealed class SlowBrowser : IJSRuntime, IJSObjectReference
    {
        public TaskCompletionSource<IJSObjectReference> Made { get; } = new();
        public Surface Editor { get; } = new();

        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => InvokeAsync<T>(identifier, default, args);

        public async ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => identifier switch
        {
            "import" when args?[0] is "/built/editor.js" => (T)(object)this,
            "create" => (T)await Made.Task,
            _ => default!,
        };

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Surface : IJSObjectReference
    {
        public List<string> Calls { get; } = [];

        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args)
        {
            if (identifier.StartsWith("set", StringComparison.Ordinal)) Calls.Add($"{identifier} {args?[0]}");
            return ValueTask.FromResult<T>(default!);
        }

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class EditorBuilt : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath) => new Found();
        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;
        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

        private sealed class Found : IFileInfo
        {
            public bool Exists => true;
            public long Length => 0;
            public string? PhysicalPath => null;
            public string Name => "editor.js";
            public DateTimeOffset LastModified => default;
            public bool IsDirectory => false;
            public Stream CreateReadStream() => Stream.Null;
        }
    }
}
