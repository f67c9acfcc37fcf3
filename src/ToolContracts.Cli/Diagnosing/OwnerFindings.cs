using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Owning;

namespace ToolContracts.Cli.Diagnosing;

/// <summary>What nobody answers for.</summary>
internal static class OwnerFindings
{
    public static IEnumerable<Finding> Of(IReadOnlyList<BuiltAssembly> assemblies, string? path) =>
        Register.Of(assemblies, path is null ? null : OwnersFileText.Read(path), path).WithoutOwner.Select(static what => new Finding(
            FindingIds.OwnerMissing, FindingSeverity.Warning, "Nobody answers for it.", what,
            $"Name somebody in [Toolset(Owner = …)] or {Shared.Owners.OwnersFile.Name}."));
}
