namespace Governance.Web.Shell;

/// <summary>What the Node build step made (editor, fonts): absent where there is no Node, and then done without.</summary>
public sealed class BuiltAssets(IWebHostEnvironment environment)
{
    public bool Has(string name) => environment.WebRootFileProvider.GetFileInfo($"built/{name}").Exists;
}
