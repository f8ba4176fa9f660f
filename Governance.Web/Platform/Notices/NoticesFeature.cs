using Governance.Web.Platform.Jobs;

namespace Governance.Web.Platform.Notices;

/// <summary>Notices by the same rule as mail: a feature adds them beside its fact (<see cref="Telling"/>), the machine shows and mails them.</summary>
public static class NoticesFeature
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<NoticeQueries>().AddScoped<NoticeActions>();
        services.AddJob<NoticeMails>(NoticeMails.Name, "30 * * * * ?");
    }
}
