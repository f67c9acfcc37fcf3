using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the call of a tool's method: what the host fills, the awaiting, and the writing of the result.</summary>
internal static class InvocationEmitter
{
    /// <summary>The struct of the bound arguments.</summary>
    public const string Arguments = "__Arguments";

    public static void Emit(SourceWriter writer, ShapeNames names, ToolsetModel toolset, ToolModel tool)
    {
        var isAsync = tool.Form.IsAwaited() || tool.Form == ReturnForm.AsyncEnumerable;
        using (writer.Braces(
            $"protected override {(isAsync ? "async " : "")}global::System.Threading.Tasks.ValueTask InvokeAsync({toolset.ClrType} toolset, {Arguments} arguments, {ShapeCode.Runtime}ToolInvocation invocation)"))
        {
            var call = $"{(tool.IsStatic ? toolset.ClrType : "toolset")}.{tool.MethodName}({string.Join(", ", tool.Parameters.Select(parameter => (tool.IsHidden ? parameter.Name + ": " : "") + Argument(parameter)))})";
            Run(writer, names, tool, call);
            if (!isAsync)
            {
                writer.Lines("return default;");
            }
        }
    }

    /// <summary>What of the caller fills a parameter; null where the caller has none.</summary>
    public static string CallerValue(ParameterModel parameter, string caller) => parameter.CallerPart switch
    {
        CallerPart.Actor => caller + ".Actor",
        CallerPart.Tenant => caller + ".Tenant",
        CallerPart.Task => caller + ".Task",
        CallerPart.OnBehalfOf => caller + ".OnBehalfOf",
        CallerPart.Claim => $"{ShapeCode.Runtime}ToolInvocation.Claim({caller}, {Literals.Text(parameter.Claim)})",
        _ => caller,
    };

    private static void Run(SourceWriter writer, ShapeNames names, ToolModel tool, string call)
    {
        const string Quietly = ".ConfigureAwait(false)";
        switch (tool.Form)
        {
            case ReturnForm.Void:
                writer.Lines(call + ";").Lines("invocation.Result.Null();");
                return;
            case ReturnForm.Task or ReturnForm.ValueTask:
                writer.Lines($"await {call}{Quietly};").Lines("invocation.Result.Null();");
                return;
            case ReturnForm.Value:
                writer.Lines($"var result = {call};");
                break;
            case ReturnForm.AsyncEnumerable:
                Stream(writer, names, tool, call);
                return;
            default:
                writer.Lines($"var result = await {call}{Quietly};");
                break;
        }

        writer.Lines("var writer = invocation.Result;");
        ClassEmitter.BeginWhole(writer, tool.Result, tool.ResultClass);
        new ValueWriteEmitter(names, WriteUse.Show).Emit(writer, tool.Result!, Constraints.None, "result");
        ClassEmitter.EndWhole(writer, tool.Result, tool.ResultClass);
    }

    private static void Stream(SourceWriter writer, ShapeNames names, ToolModel tool, string call)
    {
        writer.Lines("var writer = invocation.Result;").Lines($"var result = {call};");
        using (writer.Braces("if (result is null)"))
        {
            writer.Lines($"writer.{(tool.Result!.IsNullable ? "Null" : "UnexpectedNull")}();").Lines("return;");
        }

        writer.Blank();
        ClassEmitter.BeginWhole(writer, tool.Result, tool.ResultClass);
        writer.Lines("writer.EnterList();").Lines("var count = 0;");
        using (writer.Braces(
            "await foreach (var item in global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.WithCancellation(result, invocation.CancellationToken).ConfigureAwait(false))"))
        {
            writer.Lines("writer.At(count++);");
            new ValueWriteEmitter(names, WriteUse.Show).Emit(writer, ((ListShape)tool.Result!).Element, Constraints.None, "item");
        }

        writer.Blank().Lines("writer.LeaveList();");
        ClassEmitter.EndWhole(writer, tool.Result, tool.ResultClass);
    }

    /// <summary>What fills a parameter of the tool, in its invocation.</summary>
    public static string Argument(ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.CancellationToken => "invocation.CancellationToken",
        ParameterSource.Context => "invocation.Context",
        ParameterSource.Progress => "invocation.Progress",
        ParameterSource.Injected => parameter.IsNullable
            ? $"invocation.ServiceOrDefault<{parameter.ClrType.TrimEnd('?')}>()"
            : $"invocation.Service<{parameter.ClrType}>()",
        ParameterSource.Caller => Caller(parameter),
        _ => "arguments." + parameter.Name,
    };

    private static string Caller(ParameterModel parameter)
    {
        var value = CallerValue(parameter, "invocation.Context.Caller");
        var part = parameter.CallerPart switch
        {
            CallerPart.Task => "task",
            CallerPart.OnBehalfOf => "onBehalfOf",
            CallerPart.Claim => parameter.Claim,
            _ => null,
        };
        return part is null || parameter.IsNullable ? value : $"{ShapeCode.Runtime}ToolInvocation.Required({value}, {Literals.Text(part)})";
    }
}
