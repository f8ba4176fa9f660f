using Governance.Domain.Common;
using Governance.Web.Features.Access.Handovers;
using Governance.Web.Shell;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Home;

/// <summary>The part of the day that is about hand-overs owed or under way, for whoever keeps them and for both sides.</summary>
public sealed class HandoverDesk(Texts texts, HandoverQueries handovers)
{
    /// <summary>Rows; the rest is behind a link.</summary>
    private const int Most = 5;

    public async Task AddAsync(Actor actor, HomeView view)
    {
        var pending = await handovers.ListAsync(actor, new(HandoverPart.Pending, actor.Day.AddMonths(-HandoverFilter.UsualMonths), PageSize: Most));
        foreach (var row in pending.Rows)
            (row.Standing is HandoverStanding.Coming ? view.Soon : view.Waiting).Add(new(texts["Home.Handover", row.PersonName, texts[row.Title]], row.Id is { } id ? $"/con-nguoi/ban-giao/{id}" : "/con-nguoi/ban-giao", State(row), Tone(row.Standing)));
        if (pending.Total > Most) view.Waiting.Add(new(texts["Home.AllHandovers", pending.Total], "/con-nguoi/ban-giao", "", StateTone.Neutral));
    }

    private string State(HandoverRow row) => row.Standing switch
    {
        HandoverStanding.Open => texts["Access.Handover.Progress", row.Settled, row.Items],
        HandoverStanding.Coming => texts["Home.Ends", row.Until.AddDays(-1)],
        _ => texts.Of("Access", row.Standing),
    };

    private static StateTone Tone(HandoverStanding standing) => standing switch
    {
        HandoverStanding.Due => StateTone.Bad,
        HandoverStanding.Coming => StateTone.Warning,
        _ => StateTone.Information,
    };
}
