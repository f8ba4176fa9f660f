using System.Security.Cryptography;
using System.Text;

namespace Governance.Domain.Editorial.Checking;

/// <summary>What came of trying a link.</summary>
public enum LinkAnswer
{
    Answered,

    /// <summary>The server says that there is nothing there, for now or for good (404, 410).</summary>
    Gone,

    /// <summary>No name, no connection, no answer in time, an error of the server: may be over tomorrow.</summary>
    Failed,

    /// <summary>It leads to an address that only the inside reaches; it was not fetched.</summary>
    Inner,

    /// <summary>Of a kind that the program does not try: another port than those of the web, a name and password in it.</summary>
    NotTried,
}

/// <summary>A link of some works, and how it was found when it was last tried.</summary>
public sealed class LinkState
{
    /// <summary>Failures one after the other after which a link counts as dead.</summary>
    public const int MostFailures = 3;

    public const int AddressLimit = 2000;

    private LinkState() { }

    /// <param name="address">At most <see cref="AddressLimit"/> characters.</param>
    public LinkState(string address, DateTime at) => (Key, Address, NextAt) = (KeyOf(address), address, at);

    /// <summary>Hash of the address: what a column that is looked up by can hold.</summary>
    public string Key { get; private set; } = "";

    public string Address { get; private set; } = "";
    public LinkStanding Standing { get; private set; }

    /// <summary>One after the other; 0 after an answer.</summary>
    public int Failures { get; private set; }

    public DateTime? TriedAt { get; private set; }

    /// <summary>UTC instant of the next try.</summary>
    public DateTime NextAt { get; private set; }

    public static string KeyOf(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));

    /// <summary>A live link is tried again in a week, a doubtful one in six hours, a dead or inner one in a day.</summary>
    public void Tried(LinkAnswer answer, DateTime at)
    {
        Failures = answer is LinkAnswer.Failed ? Failures + 1 : 0;
        Standing = answer switch
        {
            LinkAnswer.Answered => LinkStanding.Alive,
            LinkAnswer.Gone => LinkStanding.Dead,
            LinkAnswer.Inner => LinkStanding.Inner,
            _ => Failures >= MostFailures ? LinkStanding.Dead : LinkStanding.Unknown,
        };
        (TriedAt, NextAt) = (at, at + (Standing switch { LinkStanding.Alive => TimeSpan.FromDays(7), LinkStanding.Unknown => TimeSpan.FromHours(6), _ => TimeSpan.FromDays(1) }));
    }
}
