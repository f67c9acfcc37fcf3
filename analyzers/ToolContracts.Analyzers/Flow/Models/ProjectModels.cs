using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>The model files of a project.</summary>
internal static class ProjectModels
{
    // An editor keeps a file while the code changes.
    private static readonly ConditionalWeakTable<AdditionalText, ModelFile> Known = new();

    /// <summary>The files, each once, in the order of their paths.</summary>
    public static IEnumerable<AdditionalText> Files(AnalyzerOptions options) => options.AdditionalFiles.Where(file => IsModel(file, options))
        .GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static group => group.First()).OrderBy(static file => file.Path, StringComparer.Ordinal);

    /// <summary>What a file says.</summary>
    public static ModelFile Read(AdditionalText file) => Known.GetValue(
        file,
        static file => file.GetText(CancellationToken.None) is { } text
            ? ModelFileReader.Read(text.ToString())
            : new ModelFile("", [], [new Shared.Json.JsonFault(default, "cannot be read. See that it is there and is a file")]));

    /// <summary>Whether a file is a model file: by its name, unless the project uses it as its lock file.</summary>
    public static bool IsModel(AdditionalText file, AnalyzerOptions options) =>
        file.Path.EndsWith(ModelFile.Suffix, StringComparison.OrdinalIgnoreCase)
        && !(options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles." + LockNames.KindMetadata, out var kind)
            && kind == LockNames.KindOfLock);
}
