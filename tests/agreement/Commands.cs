using System.Diagnostics;
using System.Globalization;
using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Campaigns;
using ToolContracts.Agreement.Dialects;
using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Mutants;

namespace ToolContracts.Agreement;

/// <summary>What the program can be asked for.</summary>
public static class Commands
{
    private const string Usage = "[mutate] [--payloads count] [--seed number]";

    /// <summary>Runs a command.</summary>
    /// <returns>0 where all agree, or every mutant is killed; 1 where not; 2 where the arguments are none.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        var isMutation = arguments.Contains("mutate");
        if (!TryNumber("--payloads", 50_000, out var payloads) || !TryNumber("--seed", 1, out var seed)
            || arguments.Count != (isMutation ? 1 : 0) + (2 * arguments.Count(static one => one.StartsWith("--", StringComparison.Ordinal))))
        {
            output.WriteLine(Usage);
            return 2;
        }

        var watch = Stopwatch.StartNew();
        CompiledToolset[] toolsets = [.. ToolsetSource.Names.AsParallel().AsOrdered().Select(static name => CompiledToolset.Compile(name))];
        var isClean = isMutation ? Mutate(toolsets, payloads, seed, output) : Run(toolsets, payloads, seed, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{watch.Elapsed.TotalSeconds:F0} s"));
        return isClean ? 0 : 1;

        bool TryNumber(string name, int initial, out int value)
        {
            value = initial;
            var at = arguments.ToList().IndexOf(name);
            return at < 0 || (at + 1 < arguments.Count && int.TryParse(arguments[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out value));
        }
    }

    private static bool Mutate(CompiledToolset[] toolsets, int count, int seed, TextWriter output)
    {
        var binders = Mutation.Binders(toolsets, count / toolsets.Sum(static toolset => toolset.Tools.Count), seed);
        output.WriteLine(binders);
        var schemas = Mutation.Schemas(toolsets, count, seed);
        output.Write(schemas);
        return binders.Survivors.Count == 0 && schemas.Survivors.Count == 0;
    }

    private static bool Run(CompiledToolset[] toolsets, int count, int seed, TextWriter output)
    {
        ToolBinder[] tools = [.. toolsets.SelectMany(static toolset => toolset.Tools)];
        using var ajv = new AjvJudge();
        var report = new Campaign(tools, [ajv, new NJsonSchemaJudge()], seed).Run(Campaign.Payloads(tools, count, seed));
        output.Write(report);
        var isClean = report.IsClean;
        foreach (var provider in ProviderDialect.All)
        {
            var inDialect = DialectCampaign.Run(tools, provider, count / 2, seed);
            output.Write($"\n{provider.Name}: {inDialect}");
            isClean &= inDialect.IsClean;
        }

        return isClean;
    }
}
