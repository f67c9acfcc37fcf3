using Microsoft.CodeAnalysis;

namespace ToolContracts.Corpus.Compiling;

/// <summary>A compilation as others see it: metadata, without its sources.</summary>
public static class Image
{
    /// <summary>Emits what compiles without errors.</summary>
    public static MetadataReference Of(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        return emitted.Success
            ? MetadataReference.CreateFromImage(stream.ToArray())
            : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error)));
    }
}
