using System.Text.RegularExpressions;

namespace ToolContracts.Package.Tests;

/// <summary>The providers that a project names reach analyzers and generator through the package.</summary>
public sealed class ProviderTests(PackedLibrary library)
{
    private const string Tools = """
        using ToolContracts;

        [Toolset("marks")]
        public sealed partial class MarkTools
        {
            /// <summary>Adds marks.</summary>
            /// <param name="marks">The marks by name.</param>
            [Tool, SideEffect(SideEffect.None)]
            private static int Add(IReadOnlyDictionary<string, int> marks) => marks.Count;

            /// <summary>Counts.</summary>
            /// <param name="steps">How far.</param>
            [Tool, SideEffect(SideEffect.None)]
            private static int Count(int steps = 3) => steps;
        }
        """;

    private const string Program = """
        using System.Text;
        using ToolContracts;
        using ToolContracts.Contracts;

        foreach (var tool in Of<MarkTools>().Tools)
        {
            foreach (var schema in tool.Dialects)
            {
                Console.WriteLine($"{tool.FullName} {schema.Dialect} {Encoding.UTF8.GetString(schema.InputSchema)}");
            }
        }

        static ToolsetContract Of<T>() where T : class, IToolset<T> => T.Contract;
        """;

    [Fact]
    public async Task AProjectThatNamesThemHasTheirSchemasAndIsTold()
    {
        var (exitCode, output) = await UseAsync("Named", "\n  mcp;\n  openai\n", "run");
        Assert.Equal(0, exitCode);
        Assert.Contains(
            "MarkTools.cs(9,61): warning TOOL1016: 'marks' of tool 'marks_add' has no schema for openai: it is an object with free keys. Take a list of records with a key and a value instead.",
            output, StringComparison.Ordinal);
        Assert.Equal(["marks_add Mcp", "marks_count Mcp", "marks_count OpenAI"], Shown(output));
        Assert.Contains("""marks_count OpenAI {"type":"object","properties":{"steps":{"type":["integer","null"],"description":"How far. Null means 3.",""", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProjectThatNamesNoneHasTheBase()
    {
        var (exitCode, output) = await UseAsync("Unnamed", "", "run");
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("TOOL1016", output, StringComparison.Ordinal);
        Assert.Equal(["marks_add Mcp", "marks_count Mcp"], Shown(output));
    }

    [Fact]
    public async Task ANameOfNoProviderStopsTheBuildWhateverTheRuleIsSetTo()
    {
        var (exitCode, output) = await UseAsync("Mistyped", "mcp;open-ai", "build", "<NoWarn>TOOL1016</NoWarn>");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error TOOL1016: ToolContractsProviders names 'open-ai', which is no provider that there is. The providers are mcp, openai, anthropic and gemini.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoCheckOfModeOrProvidersEndsADesignTimeBuild()
    {
        var (exitCode, output) = await UseAsync(
            "Edited", "mcp;open-ai", "build", "<DesignTimeBuild>true</DesignTimeBuild><ToolContractsMode>Lax</ToolContractsMode>");
        Assert.True(exitCode == 0, output);
        Assert.Contains("warning TOOL1016: ToolContractsProviders names 'open-ai'", output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Shown(string output) => Regex.Matches(output, @"^(marks_\w+ \w+) \{", RegexOptions.Multiline).Select(static match => match.Groups[1].Value);

    private Task<(int ExitCode, string Output)> UseAsync(string name, string providers, string verb, string more = "") => library.UseAsync(
        name,
        new Dictionary<string, string>
        {
            ["MarkTools.cs"] = Tools,
            ["Program.cs"] = Program,
            ["Directory.Build.props"] = $"<Project><PropertyGroup><ToolContractsProviders>{providers}</ToolContractsProviders>{more}</PropertyGroup></Project>",
        },
        verb);
}
