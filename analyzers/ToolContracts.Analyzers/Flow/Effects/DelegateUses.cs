using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>Where a lambda or method group goes that is written as a value.</summary>
internal static class DelegateUses
{
    /// <summary>
    /// Whether it is only kept here: in a field, property or event of this object or of a type, or in a local that nothing names again.
    /// Whoever invokes what is kept runs it. All else may run it, so counts as doing so.
    /// </summary>
    public static bool IsKept(IOperation function)
    {
        var parent = function.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IObjectCreationOperation { Type.Name: "Lazy" }
            or IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "Lazy" } })
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IEventAssignmentOperation => true,
            IFieldInitializerOperation or IPropertyInitializerOperation => true,
            IAssignmentOperation { Target: IFieldReferenceOperation or IEventReferenceOperation } => true,
            IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local, Syntax: var syntax } } => !IsNamedAgain(local, syntax),
            _ => false,
        };
    }

    private static bool IsNamedAgain(ILocalSymbol local, SyntaxNode declarator)
    {
        var scope = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? declarator.SyntaxTree.GetRoot();
        foreach (var token in scope.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken)
                && token.ValueText == local.Name
                && token.Parent is IdentifierNameSyntax name
                && !(name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name))
            {
                return true;
            }
        }

        return false;
    }
}
