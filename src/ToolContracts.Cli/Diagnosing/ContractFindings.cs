using ToolContracts.Cli.Assemblies;
using ToolContracts.Contracts;

namespace ToolContracts.Cli.Diagnosing;

/// <summary>What contracts in built assemblies say of themselves.</summary>
internal static class ContractFindings
{
    public static IEnumerable<Finding> Of(IReadOnlyList<BuiltAssembly> assemblies) =>
        assemblies.SelectMany(static one => one.NotGenerated.Select(type => NotGenerated(one, type)).Concat(one.Toolsets.SelectMany(OfToolset)));

    private static Finding NotGenerated(BuiltAssembly assembly, string type) => new(
        FindingIds.NotGenerated, FindingSeverity.Error,
        "It has [Toolset] and was built without the generator, so that nothing holds anybody to its attributes.", $"{type} in {assembly.Path}",
        "Reference the ToolContracts package in its project and rebuild.");

    private static IEnumerable<Finding> OfToolset(BuiltToolset toolset) =>
    [
        .. toolset.Problems.Select(problem => new Finding(
            FindingIds.ContractBroken, FindingSeverity.Warning, problem, toolset.Contract.Name, "Mend it and rebuild; no host starts with it.")),
        .. toolset.Contract.Tools.SelectMany(OfTool),
    ];

    private static IEnumerable<Finding> OfTool(ToolContract tool)
    {
        if (tool.Approval is null && !string.IsNullOrWhiteSpace(tool.ApprovalExemption) && tool.SideEffect != SideEffect.None)
        {
            yield return new Finding(
                FindingIds.ApprovalExempt, FindingSeverity.Note, $"Nobody approves its calls. The reason that its author gave: {tool.ApprovalExemption}", tool.FullName,
                "See that the reason still holds; else write [RequiresApproval].");
        }

        if (tool is { SideEffect: SideEffect.Irreversible, Idempotency.Stance: IdempotencyStance.None })
        {
            yield return new Finding(
                FindingIds.NotIdempotent, FindingSeverity.Note,
                $"It cannot be undone and has no key, so a caller that asks again does it again. The reason that its author gave: {tool.Idempotency.Reason}", tool.FullName,
                "Where something names the business act, write [Idempotent(Key = …)].");
        }

        foreach (var host in tool.Egress.Where(static host => host.StartsWith("*.", StringComparison.Ordinal)))
        {
            yield return new Finding(
                FindingIds.EgressWildcard, FindingSeverity.Warning, $"It may reach every name below {host[2..]}, also one that somebody adds tomorrow.", tool.FullName,
                "Name the hosts in [Egress] that it needs.");
        }
    }
}
