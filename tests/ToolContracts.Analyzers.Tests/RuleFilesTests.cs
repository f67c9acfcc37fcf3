using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ToolContracts.CodeFixes.Declaration;

namespace ToolContracts.Analyzers.Tests;

/// <summary>
/// The files that list all rules are written from the rules: severities by mode, and the table of the docs. UPDATE_SNAPSHOTS=1 writes them
/// instead of comparing.
/// </summary>
public sealed class RuleFilesTests
{
    private const string Build = "src/ToolContracts/build/";

    [Theory]
    [InlineData("Off")]
    [InlineData("Audit")]
    [InlineData("Recommended")]
    [InlineData("Strict")]
    public void AModeGivesEachRuleItsSeverity(string mode)
    {
        var text = new StringBuilder(
            $"""
            # Severities of the mode {mode}. What a project's own .editorconfig or .globalconfig says counts before this.
            is_global = true
            global_level = -99


            """);
        foreach (var rule in Rules.ById)
        {
            text.Append($"dotnet_diagnostic.{rule.Id}.severity = {Severity(rule, mode)}\n");
        }

        IsFresh($"{Build}modes/{mode}.globalconfig", text.ToString());
    }

    [Fact]
    public void TheBuildKnowsAllIds() => IsFresh(
        $"{Build}modes/Rules.targets",
        $"""
        <Project>

          <!-- All rules, so that the mode Audit can keep them warnings where warnings are errors. -->
          <PropertyGroup>
            <ToolContractsRules>{string.Join(';', Rules.ById.Select(static rule => rule.Id))}</ToolContractsRules>
          </PropertyGroup>

        </Project>

        """);

    [Fact]
    public void TheTableOfRulesIsFresh()
    {
        var text = new StringBuilder(
            """
            # Rules

            Severities are those of the mode Recommended; [modes](../guides/modes.md) says what the others change. A fix stands for a code fix in the IDE, with fix-all.

            | id | what holds | category | severity | fix |
            |---|---|---|---|---|

            """);
        foreach (var rule in Rules.ById)
        {
            var descriptor = rule.Descriptors[0];
            text.Append($"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Title} | {descriptor.Category} | {rule.Severity} | {(Fixed.Contains(descriptor.Id) ? "yes" : "")} |\n");
        }

        IsFresh("docs/rules/README.md", text.ToString());
    }

    private static string Severity(Rule rule, string mode) => mode switch
    {
        "Off" => "none",
        "Audit" => "warning",
        "Strict" when rule.IsErrorInStrict => "error",
        _ => rule.Descriptors[0].DefaultSeverity == DiagnosticSeverity.Error ? "error" : "warning",
    };

    private static HashSet<string> Fixed { get; } = typeof(CompleteContractFix).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .SelectMany(static type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
        .ToHashSet(StringComparer.Ordinal);

    private static void IsFresh(string path, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{path} is missing. Run this test with UPDATE_SNAPSHOTS=1.");
        Assert.Equal(text, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }
}
