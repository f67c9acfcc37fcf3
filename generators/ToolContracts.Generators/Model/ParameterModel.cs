using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Model;

/// <summary>A parameter of a tool's method.</summary>
internal sealed record ParameterModel
{
    /// <summary>Name in C#, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    public required ParameterSource Source { get; init; }

    /// <summary>The type as generated code writes it, with <c>global::</c> and, where nullable, <c>?</c>.</summary>
    public required string ClrType { get; init; }

    /// <summary>Whether the type takes null.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>The member of the arguments object; only where the model fills it.</summary>
    public MemberShape? Member { get; init; }

    /// <summary>The part of the caller; only where the caller fills it.</summary>
    public CallerPart? CallerPart { get; init; }

    /// <summary>Name of the claim; only for <see cref="CallerPart.Claim"/>.</summary>
    public string? Claim { get; init; }
}
