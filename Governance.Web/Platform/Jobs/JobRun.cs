using Governance.Domain.Common;

namespace Governance.Web.Platform.Jobs;

/// <summary>One run of a job: when, how much it did, or why it failed. While it is open, no other run of that job begins anywhere.</summary>
public sealed class JobRun
{
    /// <summary>A run that has not ended after this was cut off with its machine.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private JobRun() { }

    /// <param name="askedBy">Who asked for it on the page; null when its time had come.</param>
    /// <param name="at">UTC.</param>
    public JobRun(string name, string? askedBy, DateTime at) => (Id, Name, AskedBy, StartedAt) = (Guid.CreateVersion7(), name, askedBy, at);

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public string? AskedBy { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>How many things it did; null while it runs or when it failed.</summary>
    public int? Done { get; private set; }

    /// <summary>The error's message; null unless it failed.</summary>
    public string? Problem { get; private set; }

    public void Succeeded(int done, DateTime at) => (Done, EndedAt) = (done, at);

    public void Failed(string problem, DateTime at) => (Problem, EndedAt) = (Text.Clean(problem) is var text && text.Length > 1000 ? text[..1000] : text, at);
}
