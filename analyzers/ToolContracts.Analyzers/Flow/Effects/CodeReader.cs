using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>
/// Reads of code what it reaches. A lambda that is handed on counts as run where it stands; one that a field or event keeps counts where
/// that is invoked. On the way it notes what locals are assigned, and which code lambdas and local functions have.
/// </summary>
internal sealed class CodeReader(MethodBodies bodies, Assignments assignments)
{
    private readonly Dictionary<IMethodSymbol, IOperation> _inner = new(SymbolEqualityComparer.Default);

    /// <summary>The code of a lambda or local function that was seen; null where the symbol is none.</summary>
    public IOperation? Inner(IMethodSymbol method) => _inner.TryGetValue(method.OriginalDefinition, out var body) ? body : null;

    /// <summary>Reads code.</summary>
    /// <param name="roots">The code, in the order in which it runs.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public MethodCode Read(IEnumerable<IOperation> roots, CancellationToken cancellationToken)
    {
        var points = ImmutableArray.CreateBuilder<CallPoint>();
        var count = 0;
        var open = new Stack<IOperation>(roots.Reverse());
        while (open.Count > 0)
        {
            var operation = open.Pop();
            if ((++count & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (operation is INameOfOperation || (operation.Parent is not null && IsKept(operation)))
            {
                continue;
            }

            assignments.Note(operation);
            AddPoints(operation, points);
            foreach (var child in operation.ChildOperations.Reverse())
            {
                open.Push(child);
            }
        }

        return new MethodCode(points.ToImmutable(), count);
    }

    /// <summary>Whether code is not run where it stands; its body is noted for when it is.</summary>
    private bool IsKept(IOperation operation)
    {
        switch (operation)
        {
            case ILocalFunctionOperation { Body: { } body } local:
                _inner[local.Symbol.OriginalDefinition] = body;
                return true;

            case IAnonymousFunctionOperation lambda:
                _inner[lambda.Symbol.OriginalDefinition] = lambda.Body;
                return DelegateUses.IsKept(lambda);

            default:
                return false;
        }
    }

    private void AddPoints(IOperation operation, ImmutableArray<CallPoint>.Builder points)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call:
                points.Add(new CallPoint(CallKind.Delegate, call.TargetMethod, call.Instance, call.Arguments, call.Syntax, IsVirtual: false));
                break;

            case IInvocationOperation call:
                points.Add(new CallPoint(CallKind.Call, call.TargetMethod, call.Instance, call.Arguments, call.Syntax, call.IsVirtual || call.ConstrainedToType is not null) { CalledOn = call.ConstrainedToType });
                break;

            case IObjectCreationOperation { Constructor: { } constructor } creation:
                points.Add(new CallPoint(CallKind.Call, constructor, null, creation.Arguments, creation.Syntax, IsVirtual: false));
                break;

            case IMethodReferenceOperation reference when !DelegateUses.IsKept(reference):
                points.Add(new CallPoint(CallKind.Call, reference.Method, reference.Instance, [], reference.Syntax, reference.IsVirtual));
                break;

            case IPropertyReferenceOperation property:
                AddProperty(property, points);
                break;

            case IFieldReferenceOperation field when Access.IsSet(field):
                points.Add(new CallPoint(CallKind.Set, field.Field, field.Instance, [], field.Syntax, IsVirtual: false) { Value = Access.Given(field) });
                break;

            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax each } loop:
                AddForEach(loop, each, points);
                break;

            case IUsingOperation { Resources: var resources, IsAsynchronous: var isAsynchronous }:
                AddDispose(resources, isAsynchronous, points);
                break;

            case IUsingDeclarationOperation { DeclarationGroup: var group, IsAsynchronous: var isAsynchronous }:
                AddDispose(group, isAsynchronous, points);
                break;

            default:
                if (Access.Operator(operation) is { } method)
                {
                    points.Add(new CallPoint(CallKind.Call, method, null, [], operation.Syntax, IsVirtual: false));
                }

                break;
        }
    }

    private static void AddProperty(IPropertyReferenceOperation property, ImmutableArray<CallPoint>.Builder points)
    {
        var isVirtual = property.Instance is not IInstanceReferenceOperation { Syntax: BaseExpressionSyntax }
            && (property.Property.IsVirtual || property.Property.IsAbstract || property.Property.IsOverride);
        if (Access.IsRead(property))
        {
            points.Add(new CallPoint(CallKind.Get, property.Property, property.Instance, property.Arguments, property.Syntax, isVirtual));
        }

        if (Access.IsSet(property))
        {
            points.Add(new CallPoint(CallKind.Set, property.Property, property.Instance, property.Arguments, property.Syntax, isVirtual) { Value = Access.Given(property) });
        }
    }

    private void AddForEach(IForEachLoopOperation loop, CommonForEachStatementSyntax each, ImmutableArray<CallPoint>.Builder points)
    {
        var info = bodies.ModelOf(each.SyntaxTree).GetForEachStatementInfo(each);
        foreach (var member in new ISymbol?[] { info.GetEnumeratorMethod, info.MoveNextMethod, info.DisposeMethod })
        {
            if (member is IMethodSymbol method)
            {
                points.Add(new CallPoint(
                    CallKind.Call, method, member.Equals(info.GetEnumeratorMethod, SymbolEqualityComparer.Default) ? loop.Collection : null, [], each.Expression, IsVirtual: true));
            }
        }

        if (info.CurrentProperty is { } current)
        {
            points.Add(new CallPoint(CallKind.Get, current, null, [], each.Expression, IsVirtual: true));
        }
    }

    private static void AddDispose(IOperation resources, bool isAsynchronous, ImmutableArray<CallPoint>.Builder points)
    {
        IEnumerable<(ITypeSymbol? Type, IOperation Value)> values = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(static declaration => declaration.Declarators)
                .Select(static declarator => (Type: (ITypeSymbol?)declarator.Symbol.Type, Value: declarator.GetVariableInitializer()?.Value!))
                .Where(static one => one.Value is not null)
            : [(resources.Type, resources)];
        foreach (var (type, value) in values)
        {
            if (type is INamedTypeSymbol named && DisposeMethods.Of(named, isAsynchronous) is { } dispose)
            {
                points.Add(new CallPoint(CallKind.Call, dispose, value, [], value.Syntax, IsVirtual: true));
            }
        }
    }
}
