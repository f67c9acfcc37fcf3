using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers;
using ToolContracts.Generators;
using ToolContracts.PublicCode;

if (Options.Parse(args) is not { } asked)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

var adoption = new Adoption(asked.Every, asked.Tools);
var (compilation, trees) = Reading.Read(asked, adoption);
var errors = compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error).ToArray();
var broken = errors.Select(static one => one.Location.SourceTree).ToHashSet();
var lines = trees.Sum(static tree => tree.GetText().Lines.Count);
Console.WriteLine($"{trees.Count - 1} files, {lines} lines, {adoption.Toolsets} toolsets, {adoption.Tools} tools; "
    + $"{errors.Length} errors of the compiler, {trees.SkipLast(1).Count(tree => !broken.Contains(tree))} files without one");

var crashes = new ConcurrentQueue<string>();
var rules = typeof(ToolRule).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
    .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).ToImmutableArray();
var options = new CompilationWithAnalyzersOptions(
    new AnalyzerOptions([]),
    onAnalyzerException: (exception, rule, _) => crashes.Enqueue($"{rule.GetType().Name}: {exception}"),
    concurrentAnalysis: true,
    logAnalyzerExecutionTime: false);
var clock = Stopwatch.StartNew();
var found = await compilation.WithAnalyzers(rules, options).GetAnalyzerDiagnosticsAsync();
if (asked.Bound)
{
    found = [.. found.Where(one => one.AdditionalLocations.Prepend(one.Location).All(at => !broken.Contains(at.SourceTree)))];
}

Console.WriteLine($"rules: {found.Length} diagnostics, {clock.ElapsedMilliseconds} ms: "
    + string.Join(", ", found.CountBy(static one => one.Id).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} {pair.Value}")));

foreach (var one in found.Concat(errors).Where(one => asked.Listed.Any(prefix => one.Id.StartsWith(prefix, StringComparison.Ordinal)))
    .OrderBy(static one => one.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static one => one.Location.SourceSpan.Start))
{
    Console.WriteLine($"{Path.GetRelativePath(asked.Folders[0], one.Location.SourceTree?.FilePath ?? asked.Folders[0])}({one.Location.GetLineSpan().StartLinePosition.Line + 1}): {one.Id} {one.GetMessage(CultureInfo.InvariantCulture)}");
}

if (!asked.RulesOnly)
{
    clock.Restart();
    var driver = CSharpGeneratorDriver.Create([new ToolsetGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)trees[0].Options).RunGenerators(compilation);
    var generated = driver.GetRunResult().Results.Single();
    if (generated.Exception is { } thrown)
    {
        crashes.Enqueue($"generator: {thrown}");
    }

    Console.WriteLine($"generator: {generated.GeneratedSources.Length} files, {generated.GeneratedSources.Sum(static file => (long)file.SourceText.Length)} characters, {clock.ElapsedMilliseconds} ms");

    clock.Restart();
    var (offered, applied) = await FixTrial.RunAsync(compilation, found, crashes);
    Console.WriteLine($"fixes: {offered} offered, {applied} applied, {clock.ElapsedMilliseconds} ms");
}

foreach (var crash in crashes)
{
    Console.WriteLine("threw: " + crash);
}

Console.WriteLine($"crashes: {crashes.Count}");
return crashes.IsEmpty ? 0 : 1;
