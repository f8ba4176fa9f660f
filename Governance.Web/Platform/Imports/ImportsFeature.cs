using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Governance.Web.Platform.Imports;

public static class ImportsFeature
{
    /// <summary>Asked for by every room that brings in workbooks.</summary>
    public static void AddImports(this IServiceCollection services)
    {
        services.TryAddSingleton<ImportQueries>();
        services.TryAddScoped<ImportActions>();
    }
}
