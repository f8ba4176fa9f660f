using Governance.Web.Shell.Parts;
using MudBlazor;

namespace Governance.Web.Shell;

public static class ShellFeature
{
    public static void AddShell(this IServiceCollection services)
    {
        services.AddSingleton<Texts>();
        services.AddSingleton<BuiltAssets>();
        services.AddSingleton<SampleMark>();
        services.AddScoped<Attempt>();
        services.AddTransient<MudLocalizer, MudTexts>();
    }
}
