using ToolContracts.Generators.Model;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes, once a toolset, what all its tools share: readers and writers of the object types in <see cref="ToolsetModel.Types"/>.</summary>
internal static class TypesEmitter
{
    public static void Emit(SourceWriter writer, ToolsetModel toolset)
    {
    }
}
