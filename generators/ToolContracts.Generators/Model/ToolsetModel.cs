using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Model;

/// <summary>A toolset, ready to be written. Equal models give equal text, so nothing in the pipeline behind it runs again.</summary>
internal sealed record ToolsetModel
{
    /// <summary>Namespace; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the class, escaped where it is a keyword.</summary>
    public required string TypeName { get; init; }

    /// <summary>The class as generated code writes it, with <c>global::</c>.</summary>
    public required string ClrType { get; init; }

    /// <summary>First part of the names that the model sees.</summary>
    public required string Name { get; init; }

    public required string Version { get; init; }

    public string? Owner { get; init; }

    /// <summary>The tools, in the ordinal order of their names.</summary>
    public required EquatableArray<ToolModel> Tools { get; init; }

    /// <summary>All object types that the tools' shapes refer to, in the ordinal order of <see cref="ObjectShape.ClrType"/>.</summary>
    public required EquatableArray<ObjectShape> Types { get; init; }

    /// <summary>Tools that are not written, each as <c>TOOLnnnn: what is wrong</c>.</summary>
    public EquatableArray<string> Faults { get; init; }

    /// <summary>Name of the nested class that holds the toolset's contract; no member of the toolset has it.</summary>
    public required string ContractClassName { get; init; }

    /// <summary>Name of the generated file, where no other differs from it in case only.</summary>
    public string HintName => ((Namespace.Length == 0 ? "" : Namespace + ".") + TypeName + ".Toolset.g.cs").Replace("@", "");
}
