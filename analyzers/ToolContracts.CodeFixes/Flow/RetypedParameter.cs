using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Flow;

/// <summary>Decides whether the type of a tool's parameter can be changed with nothing but its method noticing.</summary>
internal static class RetypedParameter
{
    /// <summary>Whether a plain text is a parameter of this method alone: no template, companion, base, interface or caller counts on its type.</summary>
    public static bool CanChange(ToolDeclaration tool, MethodDeclarationSyntax method, IParameterSymbol parameter, Compilation compilation, CancellationToken cancellationToken) =>
        parameter is { Type.SpecialType: SpecialType.System_String, NullableAnnotation: not NullableAnnotation.Annotated, RefKind: RefKind.None, IsParams: false, HasExplicitDefaultValue: false }
        && ContractReader.Source(parameter) == ParameterSource.Model
        && parameter.GetAttributes().All(static attribute => attribute.AttributeClass.HasFullName("System.ComponentModel", "DescriptionAttribute"))
        && tool.CompensatedBy is null
        && tool.Approval?.Text("Preview") is null
        && !tool.Templates.Any(template => template.Holes.Any(hole => hole.Hole.Path[0] == parameter.Name))
        && IsItsOwn(tool.Method)
        && !IsNamedElsewhere(method, compilation, cancellationToken);

    private static bool IsItsOwn(IMethodSymbol method) =>
        method is { IsOverride: false, IsVirtual: false, IsAbstract: false, PartialDefinitionPart: null, PartialImplementationPart: null, ExplicitInterfaceImplementations.IsEmpty: true }
        && !method.ContainingType.AllInterfaces.Any(one => one.GetMembers(method.Name).Length > 0);

    /// <summary>Whether the method's name stands anywhere but at its declaration: as a call, a method group, or the text of an attribute.</summary>
    private static bool IsNamedElsewhere(MethodDeclarationSyntax method, Compilation compilation, CancellationToken cancellationToken)
    {
        var name = method.Identifier.ValueText;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!tree.GetText(cancellationToken).ToString().Contains(name))
            {
                continue;
            }

            foreach (var token in tree.GetRoot(cancellationToken).DescendantTokens())
            {
                if (token.ValueText == name && token != method.Identifier && token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken
                    && token.Parent is not (MethodDeclarationSyntax or BaseTypeDeclarationSyntax))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
