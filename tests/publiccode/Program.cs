using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Analyzers;
using ToolContracts.Generators;
using ToolContracts.PublicCode;
using ToolContracts.RoslynTesting;

if (args is not [var folder, ..] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("usage: folder [--every] [--references folder] [--list TOOL2,TOOL4]");
    return 2;
}

var references = References.All;
if (Array.IndexOf(args, "--references") is > 0 and var at && at + 1 < args.Length)
{
    var known = references.Select(static one => Path.GetFileName(one.Display)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    references = references.AddRange(Directory.EnumerateFiles(args[at + 1], "*.dll").Where(path => known.Add(Path.GetFileName(path))).Select(static path => MetadataReference.CreateFromFile(path)));
}

var adoption = new Adoption(every: args.Contains("--every"));
var trees = new List<SyntaxTree>();
foreach (var path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var root = CSharpSyntaxTree.ParseText(await File.ReadAllTextAsync(path), References.ParseOptions, path).GetRoot();
    trees.Add(CSharpSyntaxTree.Create((CSharpSyntaxNode)adoption.Visit(root), References.ParseOptions, path, System.Text.Encoding.UTF8));
}

trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(References.GlobalUsings, System.Text.Encoding.UTF8), References.ParseOptions, "GlobalUsings.cs"));
var compilation = CSharpCompilation.Create("PublicCode", trees, references, References.CompilationOptions);
var lines = trees.Sum(static tree => tree.GetText().Lines.Count);
Console.WriteLine($"{trees.Count - 1} files, {lines} lines, {adoption.Toolsets} toolsets, {adoption.Tools} tools; "
    + $"{compilation.GetDiagnostics().Count(static one => one.Severity == DiagnosticSeverity.Error)} errors of the compiler");

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
Console.WriteLine($"rules: {found.Length} diagnostics, {clock.ElapsedMilliseconds} ms: "
    + string.Join(", ", found.CountBy(static one => one.Id).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} {pair.Value}")));

if (Array.IndexOf(args, "--list") is > 0 and var list && list + 1 < args.Length)
{
    var prefixes = args[list + 1].Split(',');
    foreach (var one in found.Where(one => prefixes.Any(prefix => one.Id.StartsWith(prefix, StringComparison.Ordinal)))
        .OrderBy(static one => one.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static one => one.Location.SourceSpan.Start))
    {
        Console.WriteLine($"{Path.GetRelativePath(folder, one.Location.SourceTree?.FilePath ?? folder)}({one.Location.GetLineSpan().StartLinePosition.Line + 1}): {one.Id} {one.GetMessage(CultureInfo.InvariantCulture)}");
    }
}

clock.Restart();
var driver = CSharpGeneratorDriver.Create([new ToolsetGenerator().AsSourceGenerator()], parseOptions: References.ParseOptions).RunGenerators(compilation);
var generated = driver.GetRunResult().Results.Single();
if (generated.Exception is { } thrown)
{
    crashes.Enqueue($"generator: {thrown}");
}

Console.WriteLine($"generator: {generated.GeneratedSources.Length} files, {generated.GeneratedSources.Sum(static file => (long)file.SourceText.Length)} characters, {clock.ElapsedMilliseconds} ms");

clock.Restart();
var (offered, applied) = await FixTrial.RunAsync(trees, references, found, crashes);
Console.WriteLine($"fixes: {offered} offered, {applied} applied, {clock.ElapsedMilliseconds} ms");

foreach (var crash in crashes)
{
    Console.WriteLine("threw: " + crash);
}

Console.WriteLine($"crashes: {crashes.Count}");
return crashes.IsEmpty ? 0 : 1;
