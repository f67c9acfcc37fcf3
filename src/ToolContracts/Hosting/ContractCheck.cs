using ToolContracts.CompilerServices;
using ToolContracts.Contracts;

namespace ToolContracts.Hosting;

/// <summary>
/// Looks at what a toolset brings before a host starts: made by this generator's version, whole, unchanged, and nothing in it that a
/// build with its rules switched off let through.
/// </summary>
internal static class ContractCheck
{
    /// <summary>What is wrong with a toolset as a whole.</summary>
    public static IEnumerable<string> Problems(Type type, ToolsetContract contract, int generatedTools)
    {
        if (contract.AbiVersion != ContractAbi.Version)
        {
            yield return $"Toolset {type.Name} was generated for version {contract.AbiVersion} of the runtime's interface, and this runtime has {ContractAbi.Version}. "
                + "Reference one version of the ToolContracts package everywhere and rebuild.";
            yield break;
        }

        foreach (var fault in contract.Faults)
        {
            yield return $"Toolset {type.Name} has a tool whose contract is broken: {fault}";
        }

        if (generatedTools != contract.Tools.Count)
        {
            yield return $"Toolset {type.Name} declares {contract.Tools.Count} tools and brings {generatedTools} dispatchers. Rebuild it with the ToolContracts package.";
        }
    }

    /// <summary>What is wrong with one tool.</summary>
    public static IEnumerable<string> Problems<TToolset>(GeneratedTool<TToolset> tool, ToolContract declared, ToolsetContract toolset)
        where TToolset : class, IToolset<TToolset>
    {
        var contract = tool.Contract;
        var name = contract.FullName;
        if (!ReferenceEquals(contract, declared) && contract.Hash != declared.Hash)
        {
            yield return $"{name}: the dispatcher has another contract than the toolset declares. Rebuild the toolset with the ToolContracts package.";
        }

        if (contract.Toolset != toolset.Name
            || contract.Hash != ContractManifest.Hash(contract, toolset.Version)
            || contract.TextHash != ContractManifest.TextHash(contract.Description, tool.InputSchema, tool.OutputSchema))
        {
            yield return $"{name}: the contract does not fit its hash, so it was written by hand or changed after it was generated. Let the generator write it.";
        }

        foreach (var problem in Dialects(contract, tool.InputSchema))
        {
            yield return $"{name}: {problem} Let the generator write it.";
        }

        if (contract.Guards != RequiredGuards(contract))
        {
            yield return $"{name}: the contract asks for the guards {RequiredGuards(contract)} and its dispatcher was made for {contract.Guards}. Rebuild the toolset with the ToolContracts package.";
        }

        foreach (var problem in Incomplete(contract))
        {
            yield return $"{name}: {problem}";
        }
    }

    /// <summary>What is wrong with how a tool is undone.</summary>
    public static IEnumerable<string> CompensationProblems<TToolset>(GeneratedTool<TToolset> tool, ToolsetContract toolset)
        where TToolset : class, IToolset<TToolset>
    {
        var contract = tool.Contract;
        var hidden = tool.CreateCompensation()?.Contract;
        if (contract.CompensatedBy is null ? hidden is not null || tool.CompensationTool is not null
            : hidden is null && toolset.Tools.All(other => other.FullName != tool.CompensationTool))
        {
            yield return $"{contract.FullName}: its contract and its dispatcher do not name the same compensation. Rebuild the toolset with the ToolContracts package.";
        }

        // A hidden tool is not in the lock file, so it may touch just what its tool may.
        if (hidden is not null && (hidden.SideEffect != contract.SideEffect || !hidden.Permissions.SequenceEqual(contract.Permissions)))
        {
            yield return $"{contract.FullName}: its compensation asks for other permissions than it does. Rebuild the toolset with the ToolContracts package.";
        }
    }

    /// <summary>The guards that follow from what a contract says.</summary>
    internal static ToolGuards RequiredGuards(ToolContract contract)
    {
        var guards = ToolGuards.Grants | ToolGuards.Deadline | ToolGuards.Sizes | ToolGuards.Rate | ToolGuards.Concurrency;
        guards |= contract.Idempotency.Stance == IdempotencyStance.Keyed ? ToolGuards.Idempotency : 0;
        guards |= contract.Approval is not null ? ToolGuards.Approval : 0;
        guards |= contract.Budgets.Count > 0 ? ToolGuards.Budget : 0;
        guards |= contract.Egress.Count > 0 ? ToolGuards.Egress : 0;
        guards |= contract.CompensatedBy is not null ? ToolGuards.Compensation : 0;
        guards |= contract.ResultCeiling != DataClass.Internal ? ToolGuards.ResultCeiling : 0;
        guards |= contract.Sandbox is not null ? ToolGuards.Sandbox : 0;
        return guards;
    }

    private static List<string> Dialects(ToolContract contract, ReadOnlySpan<byte> inputSchema)
    {
        List<string> problems = [];
        if (contract.InDialect(SchemaDialect.Mcp) is not { } shown || !shown.InputSchema.SequenceEqual(inputSchema))
        {
            problems.Add("the schema that models are shown is not the one that calls are bound by.");
        }

        foreach (var schema in contract.Dialects)
        {
            if (contract.InDialect(schema.Dialect) != schema)
            {
                problems.Add($"it has two schemas for {schema.Dialect}.");
            }

            if (schema.Hash != ContractManifest.DialectHash(contract, schema.Dialect, schema.InputSchema))
            {
                problems.Add($"the schema for {schema.Dialect} does not fit its hash, so it was written by hand or changed after it was generated.");
            }
        }

        return problems;
    }

    private static IEnumerable<string> Incomplete(ToolContract contract)
    {
        if (contract.Permissions.Count == 0)
        {
            yield return "it names no permission.";
        }

        foreach (var host in contract.Egress.Where(static host => !EgressHost.TryParse(host, out _)))
        {
            yield return $"its [Egress] names '{host}', which is no host. Write a name, *.example.com, or one of these with :port, without scheme and path.";
        }

        if (contract.Approval is { } approval)
        {
            if (string.IsNullOrWhiteSpace(approval.Role))
            {
                yield return "its approval names no role, so nobody could approve (TOOL1004).";
            }

            if (approval.Preview is null && string.IsNullOrWhiteSpace(approval.Summary))
            {
                yield return "its approval shows nothing: neither Preview nor Summary (TOOL1005).";
            }

            if (approval.ExpiresMinutes is < 1 or > 10_080)
            {
                yield return $"its approval expires after {approval.ExpiresMinutes} minutes. Set ExpiresMinutes from 1 to 10,080 (TOOL1013).";
            }
        }

        if (contract.SideEffect == SideEffect.None)
        {
            if (contract.Impact != Impact.None || contract.CompensatedBy is not null)
            {
                yield return "it declares no side effect, and an impact or a compensation (TOOL1007).";
            }

            yield break;
        }

        if (!contract.PermissionsAreStated || contract.Permissions.Any(static permission => permission.Resource is null))
        {
            yield return "it has a side effect and names no action on a resource. Add [RequiresPermission(action, Resource = …)] (TOOL1002).";
        }

        if (contract.Idempotency.Stance == IdempotencyStance.Unstated)
        {
            yield return "it has a side effect and takes no stance on idempotency. Add [Idempotent] or [NotIdempotent] (TOOL1003).";
        }

        if ((contract.SideEffect == SideEffect.Irreversible || contract.Impact != Impact.None)
            && contract.Approval is null && string.IsNullOrWhiteSpace(contract.ApprovalExemption))
        {
            yield return "it is irreversible or has an impact, requires no approval and is not exempt. Add [RequiresApproval] or [ApprovalExempt(reason)] (TOOL1004).";
        }
    }
}
