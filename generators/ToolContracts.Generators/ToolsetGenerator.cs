using Microsoft.CodeAnalysis;

namespace ToolContracts.Generators;

/// <summary>Writes the other half of each toolset.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ToolsetGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
