using ToolContracts.Generators.Model;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the data of a tool's nested class: contract and schemas as constants.</summary>
internal static class ContractEmitter
{
    public static void Emit(SourceWriter writer, ToolsetModel toolset, ToolModel tool)
    {
        using (writer.Braces($"private sealed partial class {tool.ClassName}"))
        {
        }
    }
}
