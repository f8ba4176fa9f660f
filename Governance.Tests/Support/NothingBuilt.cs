using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace Governance.Tests.Support;

/// <summary>A web root without the editor: pages do with plain paragraphs.</summary>
public sealed class NothingBuilt : IWebHostEnvironment
{
    public string WebRootPath { get; set; } = "";
    public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();
    public string ApplicationName { get; set; } = "Governance.Web";
    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    public string ContentRootPath { get; set; } = "";
    public string EnvironmentName { get; set; } = "Production";
}
