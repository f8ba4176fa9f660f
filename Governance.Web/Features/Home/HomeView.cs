using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Home;

/// <summary>One thing on a person's home page, and where it is done.</summary>
public sealed record HomeItem(string Text, string Address, string State, StateTone Tone);

/// <param name="Name">Resource name.</param>
/// <param name="Months">Bars beside it, oldest first, the last one the current month; null = none.</param>
public sealed record HomeFigure(string Name, string Value, string Address, IReadOnlyList<MonthBar>? Months = null);

/// <param name="Shown">The value in words for who does not see the bar.</param>
public sealed record MonthBar(DateOnly Month, double Value, string Shown);

/// <summary>A person's day: what waits for them, what is late, vacant or ends soon, and this month's figures.</summary>
public sealed class HomeView
{
    public List<HomeItem> Waiting { get; } = [];
    public List<HomeItem> Soon { get; } = [];
    public List<HomeFigure> Figures { get; } = [];
}
