using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>How a method returns its value, and of which type it is.</summary>
internal static class ToolReturn
{
    /// <summary>The form, the type of the value (of a stream the stream's; null where there is none), and whether it is a stream.</summary>
    public static (ReturnForm Form, ITypeSymbol? Value, bool IsStream) Of(IMethodSymbol method)
    {
        const string Tasks = "System.Threading.Tasks";
        var type = method.ReturnType;
        if (method.ReturnsVoid)
        {
            return (ReturnForm.Void, null, false);
        }

        if (type.HasFullName(Tasks, "Task"))
        {
            return (ReturnForm.Task, null, false);
        }

        if (type.HasFullName(Tasks, "ValueTask"))
        {
            return (ReturnForm.ValueTask, null, false);
        }

        if (type is INamedTypeSymbol { TypeArguments: [var value] })
        {
            if (type.HasFullName(Tasks, "Task`1"))
            {
                return (ReturnForm.TaskOfValue, value, false);
            }

            if (type.HasFullName(Tasks, "ValueTask`1"))
            {
                return (ReturnForm.ValueTaskOfValue, value, false);
            }

            if (type.HasFullName("System.Collections.Generic", "IAsyncEnumerable`1"))
            {
                return (ReturnForm.AsyncEnumerable, type, true);
            }
        }

        return (ReturnForm.Value, type, false);
    }
}
