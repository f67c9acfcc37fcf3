using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ToolContracts.RoslynTesting;

/// <summary>
/// Holds a generator to four things each time: what it writes compiles without a warning, equals the snapshot, came from models that hold
/// no symbol, and is cached after an unrelated edit.
/// </summary>
/// <typeparam name="TGenerator">The generator.</typeparam>
public static class GeneratorVerifier<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>Set to 1 to write the snapshots instead of comparing with them.</summary>
    public const string UpdateVariable = "UPDATE_SNAPSHOTS";

    /// <summary>Verifies one source; its snapshot is <c>Snapshots/{test class}.{test}.txt</c> in the folder of the test project.</summary>
    public static GeneratorRun Verify(string source, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var run = VerifyWithoutSnapshot(source);
        var text = string.Join("\n", run.Files.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"==== {pair.Key}\n{pair.Value}"));
        var path = Path.Combine(ProjectOf(file), "Snapshots", $"{Path.GetFileNameWithoutExtension(file)}.{test}.txt");
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"There is no snapshot {path}; run with {UpdateVariable}=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
        return run;
    }

    /// <summary>Verifies all but the text.</summary>
    public static GeneratorRun VerifyWithoutSnapshot(params IEnumerable<string> sources)
    {
        var compilation = References.Compile(sources);
        var run = GeneratorRun.Of<TGenerator>(compilation);
        var faults = run.Output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning).ToArray();
        Assert.True(faults.Length == 0, string.Join("\n", faults.AsEnumerable()));
        AssertModelsAreValues(run);
        AssertIsCached(run);
        return run;
    }

    /// <summary>No model of a tracked step holds a symbol, a node or anything else that keeps a compilation alive.</summary>
    public static void AssertModelsAreValues(GeneratorRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var own = typeof(TGenerator).Assembly;
        var outputs = run.Result.TrackedSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs)
            .Select(static output => output.Value).Where(value => value?.GetType().Assembly == own);
        foreach (var output in outputs)
        {
            ModelGraph.AssertHoldsValuesOnly(output);
        }
    }

    private static void AssertIsCached(GeneratorRun run)
    {
        var edited = run.Input.AddSyntaxTrees(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
            "internal static class Unrelated { internal static int Answer => 42; }", References.ParseOptions, "Unrelated.cs"));
        var again = run.After(edited);
        var own = typeof(TGenerator).Assembly;
        var reasons = again.Result.TrackedSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs)
            .Where(output => output.Value?.GetType().Assembly == own)
            .Concat(again.Result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs))
            .Select(static output => output.Reason);
        Assert.All(reasons, static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"A step ran anew: {reason}"));
        Assert.Empty(again.Rewritten);
    }

    private static string ProjectOf(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        while (Directory.GetFiles(folder, "*.csproj").Length == 0)
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
