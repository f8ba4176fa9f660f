using Governance.Domain.Common;
using MudBlazor;

namespace Governance.Web.Shell.Parts;

/// <summary>Tries an action of a page; a refusal becomes a sentence with its clause, and the page keeps all that was typed.</summary>
public sealed class Attempt(ISnackbar snackbar, Texts texts)
{
    /// <returns>True when it was done.</returns>
    public async Task<bool> Async(Func<Task> action, string? done = null)
    {
        try
        {
            await action();
            if (done is not null) snackbar.Add(done, Severity.Success);
            return true;
        }
        catch (RuleBroken broken)
        {
            foreach (var refusal in broken.Refusals) snackbar.Add(Sentence(refusal), Severity.Error, options => options.RequireInteraction = true);
            return false;
        }
    }

    public string Sentence(Refusal refusal) => refusal.Basis is { } basis ? $"{texts[refusal]} ({basis.Short})" : texts[refusal];
}
