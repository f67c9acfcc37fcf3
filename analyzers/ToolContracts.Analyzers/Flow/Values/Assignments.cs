using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>What locals and parameters, and members of the objects in them, are assigned in the code that was read.</summary>
internal sealed class Assignments
{
    private readonly Dictionary<(ISymbol Variable, string? Member), List<Assignment>> _known = new(VariableComparer.Instance);

    /// <summary>Notes what an operation assigns.</summary>
    public void Note(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                Add(declarator.Symbol, null, initializer.Value, declarator.Syntax);
                break;

            case ISimpleAssignmentOperation { Target: var target, Value: var value, Parent: not IObjectOrCollectionInitializerOperation }:
                NoteTarget(target, value, operation.Syntax);
                break;

            case ICompoundAssignmentOperation { Target: var target }:
                NoteTarget(target, operation, operation.Syntax);
                break;

            case ICoalesceAssignmentOperation { Target: var target, Value: var value }:
                NoteTarget(target, value, operation.Syntax);
                break;

            // What is given in another way is the operation itself: nothing more is known of it.
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local }:
                Add(local.Local, null, operation, operation.Syntax);
                break;

            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared }:
                Add(declared, null, operation, operation.Syntax);
                break;
        }
    }

    /// <summary>
    /// What a variable, or a member of the object in it, may hold where it is used: the assignments before it, back to the last one that is
    /// always passed; <paramref name="isCertain"/> says whether there is such a one.
    /// </summary>
    public IReadOnlyList<Assignment> Reaching(ISymbol variable, string? member, SyntaxNode use, out bool isCertain)
    {
        isCertain = false;
        if (!_known.TryGetValue((variable, member), out var all))
        {
            return [];
        }

        var found = new List<Assignment>();
        for (var i = all.Count - 1; i >= 0; i--)
        {
            var assignment = all[i];
            if (!SourceOrder.MayPrecede(assignment.At, use))
            {
                continue;
            }

            found.Add(assignment);
            if (SourceOrder.AlwaysPrecedes(assignment.At, use))
            {
                isCertain = true;
                break;
            }
        }

        return found;
    }

    private void NoteTarget(IOperation target, IOperation value, SyntaxNode at)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Add(local.Local, null, value, at);
                break;

            case IParameterReferenceOperation parameter:
                Add(parameter.Parameter, null, value, at);
                break;

            case IMemberReferenceOperation { Instance: ILocalReferenceOperation holder, Member: var member }:
                Add(holder.Local, member.Name, value, at);
                break;

            case IMemberReferenceOperation { Instance: IParameterReferenceOperation holder, Member: var member }:
                Add(holder.Parameter, member.Name, value, at);
                break;
        }
    }

    private void Add(ISymbol variable, string? member, IOperation value, SyntaxNode at)
    {
        if (!_known.TryGetValue((variable, member), out var list))
        {
            _known.Add((variable, member), list = []);
        }

        // A body that is read twice, as a lambda and within its method, says the same twice.
        if (!list.Exists(one => one.At == at))
        {
            var index = list.FindIndex(one => one.At.SpanStart > at.SpanStart);
            list.Insert(index < 0 ? list.Count : index, new Assignment(value, at));
        }
    }

    private sealed class VariableComparer : IEqualityComparer<(ISymbol Variable, string? Member)>
    {
        public static readonly VariableComparer Instance = new();

        public bool Equals((ISymbol Variable, string? Member) x, (ISymbol Variable, string? Member) y) =>
            x.Member == y.Member && SymbolEqualityComparer.Default.Equals(x.Variable, y.Variable);

        public int GetHashCode((ISymbol Variable, string? Member) obj) =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(obj.Variable) * 31) + (obj.Member?.GetHashCode() ?? 0));
    }
}
