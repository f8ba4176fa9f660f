using Governance.Domain.Common;
using Governance.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Platform.Mail;

/// <summary>What the log shows.</summary>
/// <param name="State">Null = all.</param>
/// <param name="NoAddress">Only those that wait for an address.</param>
/// <param name="Search">In the subject, the address or the person's name.</param>
/// <param name="Page">From 0.</param>
public sealed record MailFilter(MailState? State, bool NoAddress, string? Kind, string? Search, int Page = 0)
{
    public const int PageSize = 50;

    /// <summary>Reads the address; what makes no sense there is left out.</summary>
    public static MailFilter From(string? state, string? kind, string? search, int? page) =>
        new(Enum.TryParse<MailState>(state, out var known) ? known : null, state == "no-address", kind, string.IsNullOrWhiteSpace(search) ? null : search.Trim(), Math.Clamp((page ?? 1) - 1, 0, 100_000));
}

/// <summary>A mail on the list.</summary>
public sealed record MailRow(Guid Id, string Kind, Guid? PersonId, string? Person, string? To, string? Address, string Subject, string? About, MailState State, int Tries,
    DateTime EnqueuedAt, DateTime NextTryAt, DateTime? SentAt, string? Problem, string? ResentBy)
{
    /// <summary>Nobody can be told yet.</summary>
    public bool HasNoAddress => To is null && Address is null && State is not MailState.Sent;
}

/// <param name="Total">Of the filter.</param>
/// <param name="ByState">Of all mails, whatever the filter.</param>
/// <param name="WithoutAddress">Of all mails.</param>
public sealed record MailLog(IReadOnlyList<MailRow> Rows, int Total, IReadOnlyDictionary<MailState, int> ByState, int WithoutAddress, IReadOnlyList<string> Kinds);

/// <summary>The log of mails: the system administrator's.</summary>
public sealed class MailQueries(IDbContextFactory<GovernanceDb> databases)
{
    /// <exception cref="RuleBroken">Access.NoPower.</exception>
    public async Task<MailLog> LogAsync(Actor reader, MailFilter filter)
    {
        Refusal.ThrowIfAny(WhyNotSee(reader));
        await using var db = await databases.CreateDbContextAsync();
        var mails = Matching(db, filter);
        var rows = await (from m in mails
                          join p in db.People on m.PersonId equals p.Id into people
                          from p in people.DefaultIfEmpty()
                          orderby m.EnqueuedAt descending, m.Id descending
                          select new MailRow(m.Id, m.Kind, m.PersonId, p.FullName, m.To, p.Email, m.Subject, m.About, m.State, m.Tries, m.EnqueuedAt, m.NextTryAt, m.SentAt, m.Problem, m.ResentBy))
            .Skip(filter.Page * MailFilter.PageSize).Take(MailFilter.PageSize).ToListAsync();
        var states = await db.Mails.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var kinds = await db.Mails.Select(m => m.Kind).Distinct().OrderBy(k => k).ToListAsync();
        return new(rows, await mails.CountAsync(), states, await Matching(db, new(null, true, null, null)).CountAsync(), kinds);
    }

    /// <summary>The whole text of one.</summary>
    /// <exception cref="RuleBroken">Access.NoPower; Common.NotFound.</exception>
    public async Task<string> TextAsync(Actor reader, Guid id)
    {
        Refusal.ThrowIfAny(WhyNotSee(reader));
        await using var db = await databases.CreateDbContextAsync();
        return await db.Mails.Where(m => m.Id == id).Select(m => m.Text).SingleOrDefaultAsync() ?? throw new RuleBroken(new Refusal("Common.NotFound"));
    }

    /// <summary>Why someone may neither read the log nor send again: the system administrator may.</summary>
    public static Refusal? WhyNotSee(Actor actor) =>
        actor.MayAnywhere(Power.Administer) ? null : new("Access.NoPower", new Term($"Access.Power.{nameof(Power.Administer)}"));

    private static IQueryable<Mail> Matching(GovernanceDb db, MailFilter filter)
    {
        var mails = db.Mails.AsNoTracking();
        if (filter.State is { } state) mails = mails.Where(m => m.State == state);
        if (filter.NoAddress) mails = mails.Where(m => m.To == null && m.State != MailState.Sent && !db.People.Any(p => p.Id == m.PersonId && p.Email != null));
        if (filter.Kind is { } kind) mails = mails.Where(m => m.Kind == kind);
        if (filter.Search is { } text)
        {
            var folded = Text.Fold(text);
            mails = mails.Where(m => m.Subject.Contains(text) || m.To!.Contains(text) || db.People.Any(p => p.Id == m.PersonId && p.FoldedName.Contains(folded)));
        }
        return mails;
    }
}
