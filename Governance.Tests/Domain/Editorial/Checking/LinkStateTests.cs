using Governance.Domain.Editorial.Checking;
using Governance.Tests.Support;

namespace Governance.Tests.Domain.Editorial.Checking;

public sealed class LinkStateTests
{
    [Fact]
    public void A_link_is_dead_at_once_when_its_server_says_so_and_after_three_failures_when_nothing_answers()
    {
        var link = new LinkState("https://a.vn/", Some.Instant);
        Assert.Equal([LinkStanding.Unknown, LinkStanding.Unknown, LinkStanding.Dead], Enumerable.Range(0, 3).Select(_ => After(LinkAnswer.Failed)));
        Assert.Equal(LinkStanding.Alive, After(LinkAnswer.Answered));
        Assert.Equal(Some.Instant.AddDays(7), link.NextAt);
        Assert.Equal(LinkStanding.Unknown, After(LinkAnswer.Failed));
        Assert.Equal(LinkStanding.Dead, After(LinkAnswer.Gone));
        Assert.Equal(Some.Instant.AddDays(1), link.NextAt);
        Assert.Equal(LinkStanding.Inner, After(LinkAnswer.Inner));
        Assert.Equal([LinkStanding.Unknown, LinkStanding.Unknown, LinkStanding.Unknown, LinkStanding.Unknown], Enumerable.Range(0, 4).Select(_ => After(LinkAnswer.NotTried)));

        LinkStanding After(LinkAnswer answer)
        {
            link.Tried(answer, Some.Instant);
            return link.Standing;
        }
    }
}
