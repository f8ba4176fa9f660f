using System.Globalization;
using Governance.Domain.Editorial;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>Renders the public site's components to text, in the language of what they show whatever language the intranet is read in. One at a time per instance.</summary>
public sealed class PageRenderer : IAsyncDisposable
{
    private static readonly CultureInfo Numbers = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Pages after which a new renderer is taken: it keeps all that it has rendered.</summary>
    private const int PagesPerRenderer = 200;

    private readonly AsyncServiceScope _scope;
    private readonly ILoggerFactory _logs;
    private HtmlRenderer _renderer;
    private int _pages;

    /// <param name="services">A scope of its own is made of them: some of what components need is scoped.</param>
    public PageRenderer(IServiceProvider services, ILoggerFactory logs)
    {
        _scope = services.CreateAsyncScope();
        _logs = logs;
        _renderer = new(_scope.ServiceProvider, logs);
    }

    public Task<string> RenderAsync<T>(params (string Name, object? Value)[] parameters) where T : IComponent => RenderAsync<T>(EditionLanguage.Vietnamese, parameters);

    /// <param name="language">Of the page; where the program has no words in it, those of the page's frame are Vietnamese.</param>
    public async Task<string> RenderAsync<T>(string language, params (string Name, object? Value)[] parameters) where T : IComponent
    {
        if (++_pages % PagesPerRenderer == 0)
        {
            await _renderer.DisposeAsync();
            _renderer = new(_scope.ServiceProvider, _logs);
        }
        return await _renderer.Dispatcher.InvokeAsync(async () =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Numbers, language == EditionLanguage.English ? English : Vietnamese);
            var root = await _renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value)));
            return root.ToHtmlString();
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        await _scope.DisposeAsync();
    }
}
