using System.Text.RegularExpressions;
using Governance.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Governance.Web.Data;

/// <summary>
/// What the database itself refuses, past every check: a trigger raises "refusal:Room.Reason", and the saving door makes the
/// refusal of that name of it.
/// </summary>
internal static partial class Triggers
{
    internal static Refusal? RefusalIn(DbUpdateException refused) =>
        Raised().Match(refused.InnerException?.Message ?? "") is { Success: true } raised ? new(raised.Groups[1].Value) : null;

    [GeneratedRegex(@"refusal:([A-Za-z]+\.[A-Za-z]+)")]
    private static partial Regex Raised();
}
