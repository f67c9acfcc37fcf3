using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Code;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>What the code of a type gives to its own fields, automatic properties and events, and to members of the objects in them.</summary>
internal sealed class FieldValues(Compilation compilation, MethodBodies bodies)
{
    private readonly Dictionary<ISymbol, ImmutableArray<(string? Member, IOperation Value)>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the code that can set it is here.</summary>
    public bool IsKnown(ISymbol field) =>
        field is IFieldSymbol or IPropertySymbol or IEventSymbol && field.OriginalDefinition.DeclaringSyntaxReferences.Any(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree));

    /// <summary>The values that a field, or a member of the object in it, is given, in the order of the source.</summary>
    public ImmutableArray<IOperation> Of(ISymbol field, string? member, CancellationToken cancellationToken)
    {
        field = field.OriginalDefinition;
        if (!_known.TryGetValue(field, out var values))
        {
            _known.Add(field, []);
            values = Find(field, cancellationToken);
            _known[field] = values;
        }

        return values.Where(one => one.Member == member).Select(static one => one.Value).ToImmutableArray();
    }

    private ImmutableArray<(string? Member, IOperation Value)> Find(ISymbol field, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<(string?, IOperation)>();
        foreach (var reference in field.DeclaringSyntaxReferences)
        {
            if (Initializer(reference.GetSyntax(cancellationToken)) is { } value
                && compilation.ContainsSyntaxTree(reference.SyntaxTree)
                && bodies.ModelOf(reference.SyntaxTree).GetOperation(value, cancellationToken) is { } operation)
            {
                found.Add((null, operation));
            }
        }

        foreach (var reference in field.ContainingType.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree))
            {
                continue;
            }

            // The names are looked at before anything is bound.
            foreach (var assignment in reference.GetSyntax(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (Mentions(assignment.Left, field.Name)
                    && bodies.ModelOf(reference.SyntaxTree).GetOperation(assignment, cancellationToken) is { } operation
                    && Given(operation, field) is { } given)
                {
                    found.Add(given);
                }
            }
        }

        return found.ToImmutable();
    }

    private static (string? Member, IOperation Value)? Given(IOperation assignment, ISymbol field)
    {
        var (target, value) = assignment switch
        {
            IEventAssignmentOperation handler => (handler.EventReference, handler.HandlerValue),
            IAssignmentOperation ordinary => (ordinary.Target, ordinary.Value),
            _ => (null, null),
        };
        return target is not IMemberReferenceOperation reference || value is null ? null
            : Is(reference, field) ? (null, value)
            : reference.Instance is IMemberReferenceOperation holder && Is(holder, field) ? (reference.Member.Name, value)
            : null;
    }

    private static bool Is(IMemberReferenceOperation reference, ISymbol field) => SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, field);

    private static bool Mentions(ExpressionSyntax target, string name) =>
        target.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    private static ExpressionSyntax? Initializer(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer: { } initializer } => initializer.Value,
        PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
        _ => null,
    };
}
