using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>A toolset as it is written, faults and all. It holds symbols, so it never enters the generator's pipeline.</summary>
/// <param name="type">The class.</param>
/// <param name="attribute">Its [Toolset]; null where a [Tool] stands outside a toolset.</param>
internal sealed class ToolsetDeclaration(INamedTypeSymbol type, AttributeData? attribute)
{
    private ToolDeclaration[]? _tools;

    public INamedTypeSymbol Type { get; } = type;

    public AttributeData? Attribute { get; } = attribute;

    /// <summary>The library's attributes on the class.</summary>
    public ContractAttributes Attributes { get; } = new(type.GetAttributes());

    /// <summary>First part of the names that the model sees; empty where none is written.</summary>
    public string Name => Attribute?.Text(0) ?? "";

    /// <summary>Version of the connector.</summary>
    public string Version => Attribute?.Text("Version") ?? "0.0.0";

    public string? Owner => Attribute?.Text("Owner");

    /// <summary>The tools, in the order of declaration.</summary>
    public IReadOnlyList<ToolDeclaration> Tools => _tools ??=
        [.. Type.GetMembers().OfType<IMethodSymbol>().Select(method => ContractReader.ReadTool(this, method)).OfType<ToolDeclaration>()];
}
