using ToolContracts.Shared.Companions;

namespace ToolContracts.Shared.Faults;

/// <summary>Decides rule TOOL1012.</summary>
internal static class CompanionFaults
{
    /// <summary>The preview that a tool names and that does not fit; null where it fits or none is named.</summary>
    public static PreviewMatch? Preview(ToolDeclaration tool, CancellationToken cancellationToken) =>
        PreviewResolver.Resolve(tool, cancellationToken) is { Fault: not null } match ? match : null;

    /// <summary>The compensation that a tool names and that does not fit; null where it fits or none is named. A compensation for nothing is TOOL1007's.</summary>
    public static CompensationMatch? Compensation(ToolDeclaration tool) =>
        tool.SideEffect is not SideEffectValue.None && CompensationResolver.Resolve(tool) is { Fault: not null } match ? match : null;
}
