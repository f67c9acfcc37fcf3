using ToolContracts.Generators.Model;

namespace ToolContracts.Generators.Emit;

/// <summary>
/// Writes the behaviour of a tool's nested class: its base type, arguments, binder, canonical writer, resource, key and invocation.
/// The other part of the class, with contract and schemas, is written by <see cref="ContractEmitter"/>.
/// </summary>
internal static class ToolEmitter
{
    public static void Emit(SourceWriter writer, ToolsetModel toolset, ToolModel tool)
    {
    }
}
