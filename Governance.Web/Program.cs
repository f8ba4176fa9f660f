using Governance.Web.Platform.Commands;

return await CommandLine.RunAsync(args);
