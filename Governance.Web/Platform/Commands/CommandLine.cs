using Governance.Domain.Common;
using Governance.Web.Shell;

namespace Governance.Web.Platform.Commands;

/// <summary>The verbs of the program. Exit codes: 0 good, 1 refused with a sentence, 2 wrong usage.</summary>
public static class CommandLine
{
    private static readonly Verb[] Verbs = [new Serve(), new Migrate(), new Seed(), new Publish(), new Verify(), new UserAdd()];

    public static async Task<int> RunAsync(string[] args)
    {
        var words = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var verb = words.Length == 0 ? Verbs[0] : Verbs.FirstOrDefault(v => words.Take(v.Name.Split(' ').Length).SequenceEqual(v.Name.Split(' ')));
        if (args.Contains("--help")) return Usage(verb is null || words.Length == 0 ? Verbs : [verb], 0);
        if (verb is null) return Usage(Verbs, 2);
        try
        {
            return await verb.RunAsync(words.Length == 0 ? args : args[verb.Name.Split(' ').Length..]);
        }
        catch (RuleBroken broken)
        {
            foreach (var refusal in broken.Refusals) await Console.Error.WriteLineAsync(new Texts()[refusal]);
            return 1;
        }
    }

    private static int Usage(IEnumerable<Verb> verbs, int code)
    {
        foreach (var verb in verbs) Console.WriteLine($"{verb.Name,-10} {verb.Usage}");
        return code;
    }
}

/// <summary>One verb: its name, one line on how to call it, and what it does.</summary>
internal abstract record Verb(string Name, string Usage)
{
    public abstract Task<int> RunAsync(string[] args);

    /// <summary>The value after <c>--name</c>, or null.</summary>
    protected static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, $"--{name}");
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
