using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Analyzers.Flow.Code;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>What a constructor runs before its body: the initialisers of fields and properties, and the constructor of the base class.</summary>
internal static class ConstructorCode
{
    /// <summary>The operations before the body, in the order in which they run.</summary>
    public static IEnumerable<IOperation> Before(IMethodSymbol constructor, MethodBodies bodies, Compilation compilation, CancellationToken cancellationToken)
    {
        if (Initializer(constructor, cancellationToken)?.IsKind(SyntaxKind.ThisConstructorInitializer) == true)
        {
            yield break;
        }

        foreach (var reference in constructor.ContainingType.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree) || reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax type)
            {
                continue;
            }

            foreach (var code in Initialisers(type))
            {
                if (bodies.ModelOf(reference.SyntaxTree).GetOperation(code, cancellationToken) is { } operation)
                {
                    yield return operation;
                }
            }
        }
    }

    /// <summary>The base class's constructor that is called without being written; null where there is none, or it is written.</summary>
    public static IMethodSymbol? UnwrittenBase(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        Initializer(constructor, cancellationToken) is null
        && !constructor.ContainingType.DeclaringSyntaxReferences.Any(reference =>
            (reference.GetSyntax(cancellationToken) as TypeDeclarationSyntax)?.BaseList?.Types.Any(static one => one is PrimaryConstructorBaseTypeSyntax) == true)
        && constructor.ContainingType.BaseType is { SpecialType: SpecialType.None } parent
            ? parent.InstanceConstructors.FirstOrDefault(static one => one.Parameters.IsEmpty) : null;

    private static ConstructorInitializerSyntax? Initializer(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        constructor.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<ConstructorDeclarationSyntax>().FirstOrDefault()?.Initializer;

    private static IEnumerable<SyntaxNode> Initialisers(TypeDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax { Initializer: { } initializer } when !member.Modifiers.Any(SyntaxKind.StaticKeyword):
                    yield return initializer;
                    break;

                case FieldDeclarationSyntax field when !member.Modifiers.Any(SyntaxKind.StaticKeyword) && !member.Modifiers.Any(SyntaxKind.ConstKeyword):
                    foreach (var variable in field.Declaration.Variables)
                    {
                        if (variable.Initializer is { } value)
                        {
                            yield return value;
                        }
                    }

                    break;
            }
        }

        foreach (var written in type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [])
        {
            yield return written;
        }
    }
}
