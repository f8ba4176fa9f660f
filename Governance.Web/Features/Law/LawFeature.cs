using Governance.Domain.Common;
using Governance.Web.Shell.Parts;

namespace Governance.Web.Features.Law;

public static class LawFeature
{
    public static void AddLaw(this IServiceCollection services)
    {
        services.AddSingleton<LawQueries>();
        services.AddSingleton<ClauseReader>(provider => basis => provider.GetRequiredService<LawQueries>().ClauseAsync(basis, provider.GetRequiredService<TimeProvider>().Today()));
    }
}
