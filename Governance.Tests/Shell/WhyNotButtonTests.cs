using Bunit;
using Governance.Domain.Common;
using Governance.Tests.Support;
using Governance.Web.Shell.Parts;

namespace Governance.Tests.Shell;

public sealed class WhyNotButtonTests : PageTest
{
    private int _clicks;

    [Theory]
    [InlineData(null, null)]
    [InlineData("Common.NotFound", "true")]
    public void Allowed_or_not_it_keeps_its_own_name_for_screen_readers(string? reason, string? disabled)
    {
        var button = Button(reason).Find("button");
        Assert.Equal(("Thu hồi 15/QĐ", disabled), (button.GetAttribute("aria-label"), button.GetAttribute("aria-disabled")));
    }

    [Fact]
    public void What_may_not_be_done_says_why_when_pressed_and_does_nothing()
    {
        var button = Button("Common.NotFound");
        Assert.Contains("visually-hidden", Reason().ClassName);
        button.Find("button").Click();
        Assert.Equal(("why-not-reason", Vi("Common.NotFound"), 0), (Reason().ClassName, Reason().TextContent, _clicks));

        AngleSharp.Dom.IElement Reason() => button.Find($"#{button.Find("button").GetAttribute("aria-describedby")}");
    }

    [Fact]
    public void What_may_be_done_is_done()
    {
        Button(null).Find("button").Click();
        Assert.Equal(1, _clicks);
    }

    private IRenderedComponent<WhyNotButton> Button(string? reason) => Render<WhyNotButton>(p => p
        .Add(b => b.WhyNot, reason is null ? null : new Refusal(reason)).Add(b => b.OnClick, () => _clicks++).AddUnmatched("aria-label", "Thu hồi 15/QĐ").AddChildContent("Thu hồi"));
}
