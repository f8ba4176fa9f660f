using Governance.Tests.Features.Editorial;
using Governance.Tests.Support;
using Governance.Web.Features.Editorial;
using Microsoft.Playwright;

namespace Governance.Tests.Browser;

/// <summary>The built editor alone on a page, with a clipboard as Word, a browser or someone with bad intent fills it.</summary>
public sealed class PasteTests
{
    [Fact]
    public async Task Word_becomes_headings_lists_and_tables()
    {
        await using var desk = await EditorAlone.OpenAsync();
        await desk.PasteAsync("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body><!--StartFragment-->
            <p class=MsoTitle><b>Báo cáo</b><o:p></o:p></p><p class=MsoHeading3>Kết quả</p>
            <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>Một</p>
            <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span>Một a</p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Hai</p>
            <p class=MsoNormal>&nbsp;</p><p class=MsoNormal><span lang=VI style='font-family:"Times New Roman"'>Tại <st1:place w:st="on">Đắk Lắk</st1:place></span></p>
            <table><thead><tr><td>Xã</td></tr></thead><tr><td>Ea Kao</td></tr></table><!--EndFragment--></body></html>
            """);
        Assert.Equal("<h2><strong>Báo cáo</strong></h2><h3>Kết quả</h3><ol><li><p>Một</p><ol><li><p>Một a</p></li></ol></li><li><p>Hai</p></li></ol><p>Tại Đắk Lắk</p>" +
            "<table><tbody><tr><th scope=\"col\"><p>Xã</p></th></tr><tr><td><p>Ea Kao</p></td></tr></tbody></table>", SafeHtml.Clean(await desk.HtmlAsync()).Replace("<p></p>", ""));
    }

    [Fact]
    public async Task No_attack_runs_when_it_is_pasted()
    {
        await using var desk = await EditorAlone.OpenAsync();
        foreach (var attack in SafeHtmlTests.Attacks) await desk.PasteAsync(attack.Data);
        Assert.DoesNotMatch("<[^>]*(\\son\\w+\\s*=|javascript:|vbscript:|srcdoc)|<script|<iframe|<svg|<form", await desk.HtmlAsync());
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>("window.attacks"));
    }

    [Fact]
    public async Task Sixty_megabytes_are_refused_and_the_text_stays()
    {
        await using var desk = await EditorAlone.OpenAsync();
        await desk.PasteAsync("<p>Đã viết</p>");
        await desk.Page.EvaluateAsync("paste('<p>' + 'a'.repeat(60_000_000) + '</p>', '')");
        await desk.Page.EvaluateAsync("paste('', 'b'.repeat(60_000_000))");
        Assert.Equal(["PasteTooLarge", "PasteTooLarge"], await desk.ToldAsync());
        Assert.Equal("<p>Đã viết</p>", await desk.HtmlAsync());
    }

    [Fact]
    public async Task Pictures_that_the_clipboard_only_names_are_told_of_and_those_it_holds_go_to_the_server()
    {
        await using var desk = await EditorAlone.OpenAsync();
        await desk.PasteAsync($"<p>Chữ</p><img src='file:///C:/anh.png'><img alt='Chấm đỏ' src='data:image/png;base64,{SomeDocx.RedDot}'>");
        await Assertions.Expect(desk.Page.Locator("figure img")).ToHaveAttributeAsync("alt", "Chấm đỏ");
        Assert.Equal(["PicturesLost", "PictureGiven", "PicturesNeedText"], await desk.ToldAsync());
    }

    [Fact]
    public async Task The_toolbar_is_reached_and_walked_by_keys_and_left_again()
    {
        await using var desk = await EditorAlone.OpenAsync();
        await desk.Page.Locator(".ProseMirror").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Alt+F10");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "two" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "one" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Page.Locator(".ProseMirror")).ToBeFocusedAsync();
    }
}

internal sealed class EditorAlone(IBrowser browser, IPage page) : IAsyncDisposable
{
    private const string Address = "http://editor.test/";

    private const string Html = """
        <!doctype html><meta charset="utf-8"><body>
        <div class="rich-text"><div role="toolbar"><button>one</button><button disabled>off</button><button>two</button></div><div id="surface" class="rich-text-surface"></div></div>
        <script>
          window.attacks = 0; window.told = [];
          window.alert = () => window.attacks++;
          window.DotNet = { createJSStreamReference: (blob) => blob };
          window.paste = (html, text) => {
            const data = new DataTransfer();
            if (html) data.setData("text/html", html);
            data.setData("text/plain", text);
            document.querySelector(".ProseMirror").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
          };
        </script>
        <script type="module">
          import { create } from "/editor.js";
          const owner = { invokeMethodAsync: async (name, reason) => {
            if (name === "Refused") told.push(reason);
            if (name === "PictureGiven") { told.push(name); return "/files/" + "a".repeat(64); }
          } };
          window.editor = create(document.getElementById("surface"), owner, "", "Nội dung", true, 1_000_000);
        </script>
        """;

    public IPage Page => page;

    public static async Task<EditorAlone> OpenAsync()
    {
        var script = Path.Combine(Repository.Root, "Governance.Web", "wwwroot", "built", "editor.js");
        Assert.SkipUnless(File.Exists(script), "The editor was not built here (it takes Node).");
        var browser = await Chromium.StartAsync();
        var page = await browser.NewPageAsync();
        await page.RouteAsync("**/*", route => route.Request.Url switch
        {
            Address => route.FulfillAsync(new() { ContentType = "text/html", Body = Html }),
            Address + "editor.js" => route.FulfillAsync(new() { ContentType = "text/javascript", Path = script }),
            _ => route.FulfillAsync(new() { Status = 404 }),
        });
        await page.GotoAsync(Address);
        await page.Locator(".ProseMirror").ClickAsync();
        return new(browser, page);
    }

    public Task PasteAsync(string html) => page.EvaluateAsync("html => paste(html, '')", html);

    public Task<string> HtmlAsync() => page.EvaluateAsync<string>("window.editor.html()");

    public Task<string[]> ToldAsync() => page.EvaluateAsync<string[]>("window.told");

    public async ValueTask DisposeAsync() => await browser.DisposeAsync();
}
