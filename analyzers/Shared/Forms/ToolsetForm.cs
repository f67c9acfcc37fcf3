using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Shared.Forms;

/// <summary>Decides whether the generator can write the other half of a toolset: the rule says so, and the generator is silent then.</summary>
internal static class ToolsetForm
{
    /// <summary>Everything that stands in the way, in a fixed order; empty where nothing does.</summary>
    public static ImmutableArray<ToolsetFault> FaultsOf(INamedTypeSymbol type, CancellationToken cancellationToken = default)
    {
        var faults = ImmutableArray.CreateBuilder<ToolsetFault>();
        if (type.TypeKind != TypeKind.Class)
        {
            faults.Add(type.IsRecord ? ToolsetFault.Record : ToolsetFault.NotAClass);
            return faults.ToImmutable();
        }

        Add(type.IsRecord, ToolsetFault.Record);
        Add(!IsPartial(type, cancellationToken), ToolsetFault.NotPartial);
        Add(type.TypeParameters.Length > 0, ToolsetFault.Generic);
        Add(type.ContainingType is not null, ToolsetFault.Nested);
        Add(type.IsStatic, ToolsetFault.Static);
        Add(type is { IsAbstract: true, IsStatic: false }, ToolsetFault.Abstract);
        Add(type.IsFileLocal, ToolsetFault.FileLocal);
        return faults.ToImmutable();

        void Add(bool condition, ToolsetFault fault)
        {
            if (condition)
            {
                faults.Add(fault);
            }
        }
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
