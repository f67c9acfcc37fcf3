using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Analyzers.Locking.Reading;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Cli.Locking;

/// <summary>Compares what was reviewed with what is there, by the comparison of TOOL6001 to TOOL6003 itself.</summary>
internal static class LockDifference
{
    /// <summary>What differs: toolsets of the code in ordinal order, then those that are gone.</summary>
    public static IReadOnlyList<ContractChange> Between(JsonObject locked, IReadOnlyList<LockedCode> code) =>
    [
        .. code.OrderBy(static one => one.Name, StringComparer.Ordinal)
            .SelectMany(one => ToolsetComparison.Compare(one.Name, locked[one.Name]?.Value as JsonObject, one.Entry, one.Declared)),
        .. locked.Members.Where(toolset => code.All(one => one.Name != toolset.Name)).Select(static toolset => ToolsetComparison.Gone(toolset.Name)),
    ];

    /// <summary>The toolsets of a lock file, as code to compare with another.</summary>
    public static IReadOnlyList<LockedCode> Of(JsonObject toolsets) =>
        [.. toolsets.Members.Select(static toolset => new LockedCode(
            toolset.Name, new ToolsetEntry((JsonObject)toolset.Value), [.. Facts.Object((JsonObject)toolset.Value, LockNames.Tools)!.Members.Select(static tool => tool.Name)]))];

    /// <summary>The class of a change: those of the three rules, and of the third those apart that are text only.</summary>
    public static string ClassOf(ContractChange change) => change.Kind switch
    {
        ChangeKind.Widened => "widened",
        ChangeKind.Breaking => "breaking",
        _ when change.Edits.All(static edit => edit.Path.Count > 3 && edit.Path[3] is LockNames.Description or LockNames.Texts) => "text",
        _ => "additive",
    };
}
