using Microsoft.CodeAnalysis;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;

namespace ToolContracts.Analyzers.Composition;

/// <summary>What a tool brings into a composition, by its contract alone: it may lie in another assembly.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="IsPrivate">Its result holds what is Personal, Confidential or Secret.</param>
/// <param name="IsUntrusted">It brings in what others wrote.</param>
/// <param name="Hosts">The hosts that it may reach.</param>
internal sealed record ToolRole(ToolDeclaration Tool, bool IsPrivate, bool IsUntrusted, ImmutableArray<string> Hosts)
{
    public static ToolRole Of(ToolDeclaration tool, Compilation compilation, CancellationToken cancellationToken)
    {
        var hosts = tool.Egress?.Texts(0) ?? [];
        return new ToolRole(
            tool,
            IsPrivateResult(tool) && !Declassifiers.Settle(tool, compilation, cancellationToken),
            UntrustedContent.IsIn(tool, hosts),
            hosts);
    }

    /// <summary>Whether it carries something away, unapproved, that hosts of private data do not know already.</summary>
    public bool IsWayOut(HashSet<string> known) =>
        Tool.Approval is null
        && Tool.HasEffect
        && ((Tool.Impact & (int)ImpactValue.ExternalCommunication) != 0 || Hosts.Any(host => !known.Contains(host)));

    private static bool IsPrivateResult(ToolDeclaration tool) =>
        ToolReturn.Of(tool.Method).Value is { } type
        && (((DataClassValue?)ToolClasses.Ceiling(tool)).IsAbove(DataClassValue.Internal) || ToolClasses.HighestIn(tool.Method, type).IsAbove(DataClassValue.Internal));
}
