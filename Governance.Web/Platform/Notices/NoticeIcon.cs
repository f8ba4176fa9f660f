using MudBlazor;

namespace Governance.Web.Platform.Notices;

internal static class NoticeIcon
{
    internal static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Waiting => Icons.Material.Outlined.FactCheck,
        NoticeKind.Decided => Icons.Material.Outlined.Gavel,
        NoticeKind.Voided => Icons.Material.Outlined.RemoveDone,
        NoticeKind.ClaimLapsed => Icons.Material.Outlined.LockOpen,
        NoticeKind.Late => Icons.Material.Outlined.AlarmOn,
        NoticeKind.Escalated => Icons.Material.Outlined.TrendingUp,
        NoticeKind.Schedule => Icons.Material.Outlined.EventBusy,
        _ => Icons.Material.Outlined.Comment,
    };
}
