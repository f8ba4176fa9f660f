using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Governance.Web.PublicSite.Parts;

/// <summary>A heading whose level follows from where it stands, so that the outline of the page has no gaps.</summary>
public sealed class DynamicHeading : ComponentBase
{
    [Parameter] public int Level { get; set; } = 2;
    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, $"h{Level}");
        builder.AddContent(1, ChildContent);
        builder.CloseElement();
    }
}
