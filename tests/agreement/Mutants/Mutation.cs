using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Campaigns;
using ToolContracts.Agreement.Judges;

namespace ToolContracts.Agreement.Mutants;

/// <summary>Runs all mutants of binders and schemas.</summary>
public static class Mutation
{
    /// <summary>Deletes and shifts each check of each binder.</summary>
    public static MutationTable Binders(IReadOnlyList<CompiledToolset> toolsets, int payloads, int seed)
    {
        ArgumentNullException.ThrowIfNull(toolsets);
        var table = new MutationTable("Checks of the binders: the verdict of at least one payload changes");
        var results = toolsets.AsParallel().AsOrdered().Select(toolset => BinderMutants.Run(toolset, Campaign.Thorough(toolset.Tools, payloads * toolset.Tools.Count, seed)).Select(result => (toolset.Name, result.Site, result.Killer)).ToArray());
        foreach (var result in results.AsEnumerable())
        {
            var sites = result.Select(static one => one.Site).ToArray();
            foreach (var (name, site, killer) in result)
            {
                table.Add(site.Keyword, $"{name} {site}", killer is not null, EquivalentMutants.Reason(name, site, sites));
            }
        }

        return table;
    }

    /// <summary>Takes each keyword from each schema.</summary>
    public static MutationTable Schemas(IReadOnlyList<CompiledToolset> toolsets, int payloads, int seed)
    {
        ArgumentNullException.ThrowIfNull(toolsets);
        var table = new MutationTable("Keywords of the schemas: without it, ajv takes at least one payload that the binder refuses");
        ToolBinder[] tools = [.. toolsets.SelectMany(static toolset => toolset.Tools)];
        using var ajv = new AjvJudge();
        ajv.Load(tools);
        var all = Campaign.Thorough(tools, payloads, seed);
        var judged = ajv.Judge(all).Zip(all).ToArray();
        ajv.Keep(judged.Where(pair => !pair.First!.Accepts && !tools[pair.Second.Tool].Judge(pair.Second.Utf8).Accepts).Select(static pair => pair.Second));
        var mutants = tools.SelectMany(static (tool, index) => SchemaMutants.Of(tool.InputSchema).Select(mutant => (Tool: index, Mutant: mutant))).ToArray();
        foreach (var (result, (tool, mutant)) in ajv.Find(mutants.Select(static one => (one.Tool, one.Mutant.Schema))).Zip(mutants))
        {
            if (result.Error is { } error)
            {
                throw new InvalidOperationException($"{tools[tool].Name} without {mutant.Keyword} is no schema: {error}");
            }

            table.Add(mutant.Keyword, $"{tools[tool].Name}, {mutant.Keyword} at {mutant.Place}: {mutant.Around.ToJsonString()}", result.Found >= 0, EquivalentMutants.Reason(tools[tool].Name, mutant));
        }

        return table;
    }
}
