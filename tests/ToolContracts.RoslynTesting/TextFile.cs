using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ToolContracts.RoslynTesting;

/// <summary>An AdditionalFile in memory.</summary>
/// <param name="path">Its path.</param>
/// <param name="text">Its text.</param>
public sealed class TextFile(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}
