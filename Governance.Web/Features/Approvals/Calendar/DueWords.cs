using Governance.Domain.Approvals;
using Governance.Web.Shell;

namespace Governance.Web.Features.Approvals.Calendar;

/// <summary>"còn 3 giờ làm việc", "quá hạn 5 giờ làm việc".</summary>
internal static class DueWords
{
    internal static string Of(Texts texts, TimeLeft left) =>
        left is { Unit: TimeUnit.Days, Count: 0 } ? texts[left.IsLate ? "Calendar.Due.Late.Today" : "Calendar.Due.Today"]
        : texts[$"Calendar.Due.{(left.IsLate ? "Late." : "")}{left.Unit}", left.Count];
}
