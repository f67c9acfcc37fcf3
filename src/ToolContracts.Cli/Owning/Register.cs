using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Output;
using ToolContracts.Cli.Verbs.Toolsets;
using ToolContracts.Shared.Owners;

namespace ToolContracts.Cli.Owning;

/// <summary>The governance register: who answers for what, and what nobody answers for.</summary>
/// <param name="OwnersFile">The owners file; null where there is none.</param>
/// <param name="Toolsets">Each toolset.</param>
/// <param name="Effects">How many tools have which effect and impact.</param>
/// <param name="WithoutOwner">What nobody answers for, as <c>toolset: concern</c>.</param>
/// <param name="Unknown">Toolsets that the owners file names and no assembly here has.</param>
internal sealed record Register(
    string? OwnersFile, IReadOnlyList<OwnedToolset> Toolsets, IReadOnlyList<EffectCount> Effects, IReadOnlyList<string> WithoutOwner, IReadOnlyList<string> Unknown)
{
    public static Register Of(IReadOnlyList<BuiltAssembly> assemblies, OwnersFile? owners, string? path)
    {
        OwnedToolset[] toolsets = [.. assemblies.SelectMany(static one => one.Toolsets.Select(toolset => (one.Name, toolset.Contract)))
            .OrderBy(static one => one.Contract.Name, StringComparer.Ordinal).Select(one => OwnedToolset.Of(one.Name, one.Contract, owners))];
        var effects = toolsets.SelectMany(static one => one.Tools).GroupBy(static tool => (tool.Effect, string.Join(", ", tool.Impact)))
            .Select(static group => new EffectCount(group.Key.Effect, group.First().Impact, [.. group.Select(static tool => tool.Name)]))
            .OrderByDescending(static one => Enum.TryParse<SideEffect>(one.Effect, ignoreCase: true, out var effect) ? (int)effect : 0)
            .ThenBy(static one => string.Join(", ", one.Impact), StringComparer.Ordinal);
        return new Register(
            path, toolsets, [.. effects],
            [.. toolsets.SelectMany(static one => (one.Owner is null ? ["owner"] : Array.Empty<string>())
                .Concat(one.Concerns.Where(static concern => concern.Owner is null).Select(static concern => concern.Concern)).Select(what => $"{one.Name}: {what}"))],
            [.. owners?.Named.Where(name => toolsets.All(one => one.Name != name)) ?? []]);
    }

    /// <summary>The register as a page.</summary>
    public string Page()
    {
        var owners = Exporting.Markdown.Table(
            ["toolset", "version", "owner", .. Shared.Owners.OwnersFile.Concerns],
            Toolsets.Select(static one => (string?[])[one.Name, one.Version, one.Owner, .. Shared.Owners.OwnersFile.Concerns.Select(concern => one.Concerns.FirstOrDefault(other => other.Concern == concern)?.Owner)]));
        var effects = Exporting.Markdown.Table(
            ["effect", "impact", "tools", "which"],
            Effects.Select(static one => (string?[])[one.Effect, string.Join(", ", one.Impact), Texts.Of(one.Tools.Count), string.Join(", ", one.Tools)]));
        var nobody = WithoutOwner.Count == 0 ? "Everything has an owner.\n" : string.Concat(WithoutOwner.Select(static one => $"- {Exporting.Markdown.Text(one)}\n"));
        return $"# Register of tools\n\n## Owners\n\n{owners}\n## Tools by effect\n\n{effects}\n## Without owner\n\n{nobody}"
            + (Unknown.Count == 0 ? "" : $"\n## Named, and not in these assemblies\n\n{string.Concat(Unknown.Select(static one => $"- {Exporting.Markdown.Text(one)}\n"))}");
    }
}

/// <summary>A toolset with who answers for it.</summary>
internal sealed record OwnedToolset(string Name, string Version, string Assembly, string? Owner, IReadOnlyList<OwnedConcern> Concerns, IReadOnlyList<OwnedTool> Tools)
{
    /// <summary>Without an owners file nothing is asked beyond Owner, so there are no concerns.</summary>
    internal static OwnedToolset Of(string assembly, Contracts.ToolsetContract contract, OwnersFile? owners) => new(
        contract.Name, contract.Version, assembly, contract.Owner,
        owners is null ? [] : [.. OwnersFile.Concerns.Select(concern => new OwnedConcern(concern, owners.OwnerOf(contract.Name, concern)))],
        [.. contract.Tools.Select(static tool => new OwnedTool(tool.FullName, Texts.Of(tool.SideEffect), ToolDocument.Impacts(tool.Impact)))]);
}

/// <summary>Who answers for a concern.</summary>
internal sealed record OwnedConcern(string Concern, string? Owner);

/// <summary>A tool with what it does.</summary>
internal sealed record OwnedTool(string Name, string Effect, IReadOnlyList<string> Impact);

/// <summary>The tools of one effect and impact.</summary>
internal sealed record EffectCount(string Effect, IReadOnlyList<string> Impact, IReadOnlyList<string> Tools);
