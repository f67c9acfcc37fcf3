using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Declaration;
using ToolContracts.Generators.Model;
using ToolContracts.RoslynTesting;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Tests.Pipeline;

/// <summary>
/// Where a rule about declarations reports an error, the generator does not write the tool and lists that rule; where none does, it writes
/// the tool. Held against the sources of the rules' own tests.
/// </summary>
public sealed partial class AgreementTests
{
    private const string Resources = "Declaration.";

    private static readonly HashSet<string> Ids =
    [
        "TOOL1001", "TOOL1002", "TOOL1003", "TOOL1004", "TOOL1005", "TOOL1006", "TOOL1007", "TOOL1008", "TOOL1009", "TOOL1012", "TOOL1013", "TOOL1015",
        "TOOL2005", "TOOL2006", "TOOL3001", "TOOL3002",
    ];

    private static readonly DiagnosticAnalyzer[] Rules =
        [.. typeof(SideEffectIsStated).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(static rule => rule.SupportedDiagnostics.Any(static descriptor => Ids.Contains(descriptor.Id)))];

    public static TheoryData<string> Files =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(static name => name.StartsWith(Resources, StringComparison.Ordinal) && Sources(name).Any()).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task GeneratorAndRulesAgreeOnTheSourcesOf(string file)
    {
        var sources = Sources(file).ToArray();
        var compared = 0;
        foreach (var source in sources)
        {
            compared += await CompareAsync(source);
        }

        Assert.True(compared > 0, $"No toolset of {file} was compared.");
    }

    [Fact]
    public void SourcesAreFound() => Assert.True(Files.Count >= Ids.Count);

    private static IEnumerable<string[]> Sources(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return new SourcesOfTests(CSharpSyntaxTree.ParseText(reader.ReadToEnd(), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot()).Compilations();
    }

    private static async Task<int> CompareAsync(string[] source)
    {
        var compilation = References.Compile(source);
        if (compilation.GetDiagnostics(TestContext.Current.CancellationToken).Any(static d => d.Severity == DiagnosticSeverity.Error))
        {
            return 0;
        }

        var reported = (await AnalyzerRunner.RunAsync(compilation, Rules))
            .Where(static d => d.Severity == DiagnosticSeverity.Error && Ids.Contains(d.Id) && !d.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd))
            .Select(d => (d.Id, Owner: OwnerOf(compilation, d.Location)))
            .ToArray();
        var models = GeneratorRun.Of<ToolsetGenerator>(compilation).Outputs(ToolsetGenerator.ModelStep).OfType<ToolsetModel>().ToArray();
        foreach (var model in models)
        {
            var type = compilation.GetTypeByMetadataName((model.Namespace.Length == 0 ? "" : model.Namespace + ".") + model.TypeName.TrimStart('@'))!;
            Compare(type, model, reported, string.Join("\n", source));
        }

        return models.Length;
    }

    private static void Compare(INamedTypeSymbol type, ToolsetModel model, (string Id, ISymbol? Owner)[] reported, string source)
    {
        var listed = model.Faults.Select(static fault => Fault().Match(fault)).Select(static match => (Id: match.Groups[1].Value, Tool: match.Groups[2].Value)).ToHashSet();
        var ofAll = reported.Where(one => one.Owner is null || SymbolEqualityComparer.Default.Equals(one.Owner, type)).Select(static one => one.Id).ToHashSet();
        var tools = ContractReader.ReadToolset(type)!.Tools;
        var expected = tools
            .SelectMany(tool => reported.Where(one => SymbolEqualityComparer.Default.Equals(one.Owner, tool.Method)).Select(one => (one.Id, Tool: tool.FullName)))
            .ToHashSet();

        // What cannot be called is not looked at any further.
        expected.RemoveWhere(one => one.Id != "TOOL1008" && expected.Contains(("TOOL1008", one.Tool)));
        Assert.True(expected.IsSubsetOf(listed), $"Reported and not listed: {Show(expected.Except(listed))}\n{source}");
        var extra = listed.Where(one => !expected.Contains(one) && !ofAll.Contains(one.Id));
        Assert.True(!extra.Any(), $"Listed and not reported: {Show(extra)}\n{source}");
        Assert.True(tools.Count == 0 || ofAll.All(id => listed.Any(one => one.Id == id)), $"Reported at the class and not listed: {string.Join(", ", ofAll)}\n{source}");
        Assert.Equal(
            tools.Select(static tool => tool.FullName).Where(name => !listed.Any(one => one.Tool == name)).Order(StringComparer.Ordinal),
            model.Tools.Select(tool => model.Name + "_" + tool.Name).Order(StringComparer.Ordinal));
    }

    private static string Show(IEnumerable<(string Id, string Tool)> faults) => string.Join(", ", faults.Select(static fault => $"{fault.Id} {fault.Tool}"));

    /// <summary>The method or type at which a rule reports; null for the assembly.</summary>
    private static ISymbol? OwnerOf(CSharpCompilation compilation, Location location)
    {
        var node = location.SourceTree!.GetRoot().FindNode(location.SourceSpan);
        var declaration = node.FirstAncestorOrSelf<SyntaxNode>(static one => one is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BaseTypeDeclarationSyntax);
        return declaration is null ? null : compilation.GetSemanticModel(location.SourceTree).GetDeclaredSymbol(declaration);
    }

    [GeneratedRegex("^(TOOL[0-9]{4}): (?:'[^']*' of )?'([^']*)'")]
    private static partial Regex Fault();
}
