using System.Linq.Expressions;
using Governance.Domain.Approvals;

namespace Governance.Web.Features.Approvals;

/// <summary>Of all that was decided about a request, what ended it: at most one row.</summary>
internal static class RequestEnd
{
    internal static readonly Expression<Func<Decision, bool>> IsOne = d =>
        d.Kind == DecisionKind.Approved || d.Kind == DecisionKind.SentBack || d.Kind == DecisionKind.Refused || d.Kind == DecisionKind.Withdrawn || d.Kind == DecisionKind.Emergency;
}
