using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>The values that a body returns.</summary>
internal static class Returns
{
    /// <summary>The returned values in the order of the source; what the body assigns is noted, so that they can be followed.</summary>
    public static ImmutableArray<IOperation> Of(IOperation body, Assignments assignments)
    {
        var found = ImmutableArray.CreateBuilder<IOperation>();
        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                continue;
            }

            assignments.Note(operation);
            if (operation is IReturnOperation { ReturnedValue: { } value, Kind: OperationKind.Return })
            {
                found.Add(value);
            }

            foreach (var child in operation.ChildOperations.Reverse())
            {
                open.Push(child);
            }
        }

        return found.ToImmutable();
    }
}
