using System.Text.Json;
using ToolContracts.Contracts;

namespace ToolContracts.Hosting.Pinning;

/// <summary>Holds the toolsets of a host against the lock files that it is pinned to.</summary>
internal static class Pins
{
    private const string WhatToDo = "Deploy the build that was reviewed, or the lock file with the change accepted.";

    /// <summary>What keeps the host from starting; empty where nothing does, or where it is pinned to no file.</summary>
    /// <param name="paths">The lock files.</param>
    /// <param name="toolsets">The toolsets that were added, whose hashes were found to be their contracts' own.</param>
    public static IEnumerable<string> Problems(IReadOnlyCollection<string> paths, IEnumerable<ToolsetContract> toolsets) =>
        paths.Count == 0 ? [] : Differences(paths, toolsets).Select(static difference => difference.Text);

    /// <summary>How the toolsets differ from lock files.</summary>
    public static IEnumerable<ContractDifference> Differences(IReadOnlyCollection<string> paths, IEnumerable<ToolsetContract> toolsets)
    {
        var read = paths.Distinct(StringComparer.Ordinal).Select(PinFile.Read).ToList();
        var faults = read.SelectMany(static one => one.Faults).Select(static fault => new ContractDifference(null, null, fault)).ToList();
        var files = read.Select(static one => one.File).OfType<PinFile>().ToList();

        // Of a file that cannot be read nobody can say what is missing in it.
        return faults.Count > 0 ? faults : toolsets.GroupBy(static toolset => toolset.Name, StringComparer.Ordinal).SelectMany(group => Differences(group, files));
    }

    // Several classes may be one toolset by name: what one of them has is not gone.
    private static IEnumerable<ContractDifference> Differences(IGrouping<string, ToolsetContract> toolset, List<PinFile> files) => toolset
        .SelectMany(one => Differences(one, [.. toolset.SelectMany(static part => part.Tools).Select(static tool => tool.Name)], files)).Distinct();

    private static IEnumerable<ContractDifference> Differences(ToolsetContract toolset, HashSet<string> names, List<PinFile> files)
    {
        var holding = files.Where(file => file.Toolsets.ContainsKey(toolset.Name)).ToList();
        if (holding is not [var file])
        {
            return holding.Count == 0
                ? [Of($"Toolset {toolset.Name} is in none of the lock files that this host is pinned to ({string.Join(", ", files.Select(static one => one.Path))}). Accept it in one (TOOL6003), or pin the host to the file that has it.")]
                : [Of($"Toolset {toolset.Name} is in several of the lock files that this host is pinned to ({string.Join(", ", holding.Select(static one => one.Path))}). Leave it in one.")];
        }

        return Differences(toolset, names, file.Toolsets[toolset.Name], file.Path);

        ContractDifference Of(string text) => new(toolset.Name, null, text);
    }

    private static IEnumerable<ContractDifference> Differences(ToolsetContract toolset, HashSet<string> names, JsonElement pinned, string path)
    {
        var version = pinned.GetProperty(PinFormat.VersionName).GetString();
        if (version != toolset.Version)
        {
            yield return new ContractDifference(toolset.Name, null, $"Toolset {toolset.Name} is version {toolset.Version}, and {path} has version {version}. {WhatToDo}");
        }

        var tools = pinned.GetProperty(PinFormat.ToolsName).EnumerateObject().ToDictionary(static tool => tool.Name, static tool => tool.Value, StringComparer.Ordinal);
        foreach (var tool in toolset.Tools)
        {
            if (!tools.Remove(tool.Name, out var entry))
            {
                yield return new ContractDifference(toolset.Name, tool.FullName, $"{tool.FullName} is not in {path}. {WhatToDo}");
            }
            else if (Problem(tool, entry, version == toolset.Version) is { } problem)
            {
                yield return new ContractDifference(toolset.Name, tool.FullName, $"{tool.FullName}: {problem} ({path}). {WhatToDo}");
            }
        }

        foreach (var gone in tools.Keys.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal))
        {
            yield return new ContractDifference(toolset.Name, $"{toolset.Name}_{gone}", $"{toolset.Name}_{gone} is in {path} and not in this build. {WhatToDo}");
        }
    }

    /// <summary>How a tool differs from its entry; null where it does not.</summary>
    private static string? Problem(ToolContract tool, JsonElement entry, bool sameVersion)
    {
        var (contract, text) = (entry.GetProperty(PinFormat.ContractName).GetString(), entry.GetProperty(PinFormat.TextName).GetString());
        if (contract == tool.Hash && text == tool.TextHash)
        {
            return null;
        }

        var (pinned, own) = (PinnedFacts.Of(entry), PinnedFacts.Of(tool));
        var differing = pinned.Keys.Union(own.Keys, StringComparer.Ordinal).Where(fact => pinned.GetValueOrDefault(fact) != own.GetValueOrDefault(fact))
            .Select(fact => $"{fact} is {own.GetValueOrDefault(fact) ?? "none"} and was reviewed as {pinned.GetValueOrDefault(fact) ?? "none"}").ToList();
        if (differing.Count > 0)
        {
            return string.Join("; ", differing);
        }

        if (contract == PinFormat.Incomplete || text == PinFormat.Incomplete)
        {
            return "only some of its changes are accepted in the lock file, so its hashes are \"incomplete\"";
        }

        return contract == tool.Hash ? "the descriptions in its schemas are not those that were reviewed"
            : sameVersion ? "its schemas are not those that were reviewed, or the lock file's hash was changed by hand" : "its hash is of another version";
    }
}
