using ToolContracts.Generators.Model;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes, nested in the toolset, the interface by which a host finds out in code how a call ended, and the question to it.</summary>
internal static class ReconcilerEmitter
{
    public static void EmitType(SourceWriter writer, ToolsetModel toolset, ToolModel tool)
    {
        if (tool.Reconciler is not { } reconciler)
        {
            return;
        }

        writer.Blank().Lines(
            $"/// <summary>Finds out in code how calls of <c>{toolset.Name}_{tool.Name}</c> ended whose end is unknown. A host registers its implementation with its services under this interface.</summary>");
        using (writer.Braces($"{reconciler.Accessibility} interface {reconciler.Name} : global::ToolContracts.Reconciliation.IToolReconciler<{reconciler.ResultType}>"))
        {
        }
    }

    public static void EmitMethod(SourceWriter writer, ShapeNames names, ToolsetModel toolset, ToolModel tool)
    {
        if (tool.Reconciler is not { } reconciler)
        {
            return;
        }

        writer.Blank();
        using (writer.Braces($"protected override {ShapeCode.Runtime}CodeReconciler? FindReconciler(global::System.IServiceProvider services)"))
        {
            using (writer.Braces(
                $"return {ShapeCode.Runtime}CodeReconciler.Find<{toolset.ClrType}.{reconciler.Name}, {reconciler.ResultType}>(services, static (writer, result) =>", "});"))
            {
                Result(writer, names, tool.Result, tool.ResultClass);
            }
        }
    }

    private static void Result(SourceWriter writer, ShapeNames names, ValueShape? result, string? resultClass)
    {
        var values = new ValueWriteEmitter(names, WriteUse.Show);
        switch (result)
        {
            case null:
                writer.Lines("writer.Null();");
                return;
            case ListShape { Kind: ListKind.AsyncEnumerable } stream:
                using (writer.Braces("if (result is null)"))
                {
                    writer.Lines("writer.UnexpectedNull();").Lines("return;");
                }

                writer.Blank();
                ClassEmitter.BeginWhole(writer, result, resultClass);
                writer.Lines("writer.EnterList();").Lines("var count = 0;");
                using (writer.Braces("foreach (var item in result)"))
                {
                    writer.Lines("writer.At(count++);");
                    values.Emit(writer, stream.Element, Constraints.None, "item");
                }

                writer.Blank().Lines("writer.LeaveList();");
                ClassEmitter.EndWhole(writer, result, resultClass);
                return;
            default:
                ClassEmitter.BeginWhole(writer, result, resultClass);
                values.Emit(writer, result, Constraints.None, "result");
                ClassEmitter.EndWhole(writer, result, resultClass);
                return;
        }
    }
}
