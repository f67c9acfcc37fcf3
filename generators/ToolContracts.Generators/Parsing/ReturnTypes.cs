using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Parsing;

/// <summary>How a method returns its value, and of which type it is.</summary>
internal static class ReturnTypes
{
    /// <summary>The form, and the type of the value, of a stream the stream's; null where there is none.</summary>
    public static (ReturnForm Form, ITypeSymbol? Value) Of(IMethodSymbol method)
    {
        const string Tasks = "System.Threading.Tasks";
        var type = method.ReturnType;
        if (method.ReturnsVoid)
        {
            return (ReturnForm.Void, null);
        }

        if (type.HasFullName(Tasks, "Task"))
        {
            return (ReturnForm.Task, null);
        }

        if (type.HasFullName(Tasks, "ValueTask"))
        {
            return (ReturnForm.ValueTask, null);
        }

        if (type is INamedTypeSymbol { TypeArguments: [var value] })
        {
            if (type.HasFullName(Tasks, "Task`1"))
            {
                return (ReturnForm.TaskOfValue, value);
            }

            if (type.HasFullName(Tasks, "ValueTask`1"))
            {
                return (ReturnForm.ValueTaskOfValue, value);
            }

            if (type.HasFullName("System.Collections.Generic", "IAsyncEnumerable`1"))
            {
                return (ReturnForm.AsyncEnumerable, type);
            }
        }

        return (ReturnForm.Value, type);
    }
}
