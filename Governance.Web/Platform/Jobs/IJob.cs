namespace Governance.Web.Platform.Jobs;

/// <summary>
/// Work that the machine does by itself at set times. It runs in a scope whose <see cref="SignIn.CurrentUser"/> is the machine under
/// the job's name. After an error, a restart or a missed time it simply runs again: it asks what is due, and does that.
/// </summary>
public interface IJob
{
    /// <returns>How many things it did; 0 when nothing was due.</returns>
    Task<int> RunAsync(CancellationToken cancel);
}

/// <summary>A job and its times.</summary>
/// <param name="Name">"room.what-it-does": in the log, in the audit and (under "Jobs.Name") in words.</param>
/// <param name="Cron">Quartz cron in Vietnam time: seconds, minutes, hours, day of month, month, day of week.</param>
/// <param name="Type">Implements <see cref="IJob"/>.</param>
public sealed record JobPlan(string Name, string Cron, Type Type);
