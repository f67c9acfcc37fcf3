using ToolContracts.Agreement.Campaigns;
using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Mutants;

namespace ToolContracts.Agreement.Tests;

/// <summary>A mutant of each keyword; the program runs them all.</summary>
public sealed class MutantTests(CompiledToolsets toolsets)
{
    /// <summary>Keywords that each have a check in generated code, and what no schema can say, with a toolset that has them.</summary>
    private static readonly Dictionary<string, string> Keeper = new(StringComparer.Ordinal)
    {
        ["type"] = "Calls",
        ["required"] = "Calls",
        ["additionalProperties"] = "Calls",
        ["minLength"] = "Calls",
        ["maxLength"] = "Calls",
        ["pattern"] = "Calls",
        ["format"] = "Calls",
        ["enum"] = "Calls",
        ["duplicates"] = "Calls",
        ["lone surrogates"] = "Calls",
        ["maxItems"] = "Calls",
        ["minItems"] = "Calls",
        ["minimum"] = "Fractions",
        ["maximum"] = "Fractions",
        ["exclusiveMinimum"] = "Fractions",
        ["exclusiveMaximum"] = "Fractions",
        ["precision"] = "Fractions",
        ["minProperties"] = "Maps",
        ["maxProperties"] = "Maps",
        ["propertyNames"] = "Maps",
        ["const"] = "Hierarchies",
        ["uniqueItems"] = "Sets",
        ["depth"] = "Recursion",
    };

    [Fact]
    public void ADeletedCheckOfEachKeywordIsFound()
    {
        var results = toolsets.All.Where(static toolset => Keeper.ContainsValue(toolset.Name)).AsParallel()
            .SelectMany(toolset => BinderMutants.Run(toolset, Campaign.Thorough(toolset.Tools, 0, 1), sites => OneOfEach(toolset.Name, sites))).ToArray();
        Assert.Equal(Keeper.Keys.Order(StringComparer.Ordinal), results.Select(static result => result.Site.Keyword).Order(StringComparer.Ordinal));
        Assert.All(results, static result => Assert.True(result.Killer is not null, result.Site.ToString()));
    }

    [Fact]
    public void AKeywordThatASchemaLacksIsFound()
    {
        var tool = toolsets["texts_lengths"];
        using var ajv = new AjvJudge();
        Assert.Empty(ajv.Load([tool]));
        var payloads = Campaign.Thorough([tool], 0, 1);
        ajv.Keep(ajv.Judge(payloads).Zip(payloads).Where(pair => !pair.First!.Accepts && !tool.Judge(pair.Second.Utf8).Accepts).Select(static pair => pair.Second).ToArray());
        SchemaMutant[] mutants = [.. SchemaMutants.Of(tool.InputSchema).Where(static mutant => mutant.Keyword is "minLength" or "maxLength" or "required" or "additionalProperties")];
        Assert.Equal(8, mutants.Length);
        Assert.All(ajv.Find(mutants.Select(static mutant => (0, mutant.Schema))), static result => Assert.True(result is { Found: >= 0, Error: null }));
        Assert.Equal([(-1, null)], ajv.Find([(0, tool.InputSchema)]));
    }

    private static IEnumerable<CheckSite> OneOfEach(string toolset, IReadOnlyList<CheckSite> sites) => sites
        .Where(site => site.Kind == MutantKind.Deleted && EquivalentMutants.Reason(toolset, site, sites) is null && Keeper[site.Keyword] == toolset)
        .DistinctBy(static site => site.Keyword);
}
