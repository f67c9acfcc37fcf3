using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Tests;

/// <summary>What holds for each rule, those to come too.</summary>
public sealed class EveryRuleTests
{
    public static TheoryData<string> RuleNames => [.. Rules.ById.Select(static rule => rule.Name)];

    [Fact]
    public void EachIdHasOneRuleAndEachRuleOneId()
    {
        var written = typeof(DiagnosticIds).GetFields().Select(static field => (string)field.GetRawConstantValue()!).ToArray();
        var own = Rules.All.Where(Rules.HasOneRule).Select(static analyzer => analyzer.SupportedDiagnostics[0].Id).ToArray();

        Assert.Equal(own.Distinct().Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
        Assert.Equal(written.Distinct(), written);
        Assert.Empty(Rules.ById.Select(static rule => rule.Id).Except(written));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void ARuleIsNamedByTheConstantOfItsId(string name)
    {
        var constant = typeof(DiagnosticIds).GetField(name);

        Assert.Equal(Named(name).Id, constant?.GetRawConstantValue());
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void ARuleHasAPageThatItsHelpLinkEndsIn(string name)
    {
        var rule = Named(name);
        var id = rule.Id;
        var page = Path.Combine(Repository.Root, "docs", "rules", id + ".md");

        Assert.True(File.Exists(page), $"docs/rules/{id}.md is missing.");
        var lines = File.ReadAllLines(page);
        Assert.StartsWith($"# {id}: ", lines[0], StringComparison.Ordinal);
        Assert.All(["## What", "## Why", "## Bad", "## Good", "## Fix"], heading => Assert.Contains(heading, lines));
        Assert.All(rule.Descriptors, descriptor => Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal));
        var hasFix = Fixes().Any(fix => fix.FixableDiagnosticIds.Contains(id));
        Assert.Contains(lines, line => line.StartsWith("| Fix | ", StringComparison.Ordinal)
            && (hasFix ? line.EndsWith("with fix-all |", StringComparison.Ordinal) : line.StartsWith("| Fix | no", StringComparison.Ordinal)));
        Assert.Contains($"| Severity | {rule.Severity} |", lines);
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void ARuleIsTrackedAndTested(string name)
    {
        var rule = Named(name);
        var tracked = File.ReadAllText(Path.Combine(Repository.Root, "analyzers", "ToolContracts.Analyzers", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(Repository.Root, "analyzers", "ToolContracts.Analyzers", "AnalyzerReleases.Shipped.md"));

        Assert.Matches(new Regex($@"^{rule.Id} \| {rule.Descriptors[0].Category} \| {rule.Descriptors[0].DefaultSeverity} \| {name}\r?$", RegexOptions.Multiline), tracked);
        Assert.All(rule.Analyzers, analyzer =>
        {
            var @namespace = analyzer.GetType().Namespace!.Replace("ToolContracts.Analyzers", "ToolContracts.Analyzers.Tests", StringComparison.Ordinal);
            Assert.NotNull(typeof(EveryRuleTests).Assembly.GetType($"{@namespace}.{name}Tests"));
        });
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void ADescriptorSaysWhatAndWhy(string name) => Assert.All(Named(name).Descriptors, static descriptor =>
    {
        Assert.NotEmpty(descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotEmpty(descriptor.Description.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(descriptor.IsEnabledByDefault);
    });

    [Fact]
    public void EachFixHasAFixAllAndFixesARule() => Assert.All(Fixes(), static fix =>
    {
        Assert.NotNull(fix.GetFixAllProvider());
        Assert.Subset(Rules.ById.Select(static rule => rule.Id).ToHashSet(), fix.FixableDiagnosticIds.ToHashSet());
        Assert.Equal(fix.GetType().Name, fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Name);
    });

    [Fact]
    public async Task RulesDoNothingWhereTheLibraryIsNotReferenced()
    {
        const string Source = """
            namespace ToolContracts { public class ToolsetAttribute(string name) : System.Attribute { public string Name => name; } }
            [ToolContracts.Toolset("x")] public class A { public void Run() { void Local() { } Local(); } }
            """;
        var compilation = References.Compile(References.Framework, Source);
        var runner = compilation.WithAnalyzers([.. Rules.All]);

        Assert.Empty(await runner.GetAnalyzerDiagnosticsAsync());
        foreach (var rule in Rules.All)
        {
            var counts = (await runner.GetAnalyzerTelemetryInfoAsync(rule, CancellationToken.None))!;
            Assert.Equal(1, counts.CompilationStartActionsCount);
            Assert.Equal(
                (0, 0, 0, 0, 0),
                (counts.SymbolActionsCount, counts.SyntaxNodeActionsCount, counts.OperationActionsCount, counts.CompilationActionsCount, counts.CompilationEndActionsCount));
        }
    }

    private static Rule Named(string name) => Rules.ById.Single(rule => rule.Name == name);

    private static IEnumerable<CodeFixProvider> Fixes() => typeof(CompleteContractFix).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!);
}
