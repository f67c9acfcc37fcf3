using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ToolContracts.RoslynTesting;

/// <summary>One run of a generator, which the next run continues from as an editor's does.</summary>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, Compilation input, Compilation output)
    {
        _driver = driver;
        Input = input;
        Output = output;
        Result = driver.GetRunResult().Results.Single();
        Elapsed = driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime;
        Assert.Null(Result.Exception);
        Assert.Empty(Result.Diagnostics);
    }

    /// <summary>The compilation without what was generated.</summary>
    public Compilation Input { get; }

    /// <summary>The compilation with it.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>Time in the generator.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText.ToString());

    /// <summary>Hint names of the files that this run wrote anew, rather than taking them from the run before.</summary>
    public IEnumerable<string> Rewritten => Result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs)
        .Where(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
        .SelectMany(static output => Sources(output.Value)).Order(StringComparer.Ordinal);

    /// <summary>Runs a generator for the first time.</summary>
    /// <param name="compilation">What it reads.</param>
    /// <param name="properties">The MSBuild properties that it sees.</param>
    public static GeneratorRun Of<TGenerator>(Compilation compilation, params (string Name, string Value)[] properties)
        where TGenerator : IIncrementalGenerator, new()
    {
        var driver = CSharpGeneratorDriver.Create(
            [new TGenerator().AsSourceGenerator()],
            parseOptions: References.ParseOptions,
            optionsProvider: new BuildProperties(properties),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Continue(driver, compilation);
    }

    /// <summary>Runs it again after an edit.</summary>
    public GeneratorRun After(Compilation edited) => Continue(_driver, edited);

    /// <summary>Runs it again after other MSBuild properties were set.</summary>
    public GeneratorRun AfterSetting(params (string Name, string Value)[] properties) =>
        Continue(_driver.WithUpdatedAnalyzerConfigOptions(new BuildProperties(properties)), Input);

    /// <summary>What a tracked step gave.</summary>
    public ImmutableArray<object> Outputs(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(static run => run.Outputs).Select(static output => output.Value)] : [];

    private static GeneratorRun Continue(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun(driver, compilation, output);
    }

    // The output step's value is Roslyn's own pair of sources and diagnostics; only its first part is of interest.
    private static IEnumerable<string> Sources(object value)
    {
        var first = ((System.Runtime.CompilerServices.ITuple)value)[0];
        return ((System.Collections.IEnumerable)first!).Cast<object>()
            .Select(static file => (string)file.GetType().GetProperty("HintName")!.GetValue(file)!);
    }
}
