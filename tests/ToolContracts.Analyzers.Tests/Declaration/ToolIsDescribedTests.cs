using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1010.</summary>
public sealed class ToolIsDescribedTests
{
    [Theory]
    [InlineData("[Tool] private void [|Run|](int [|a|], string [|b|]) { }")]
    [InlineData("/// <summary>Runs.</summary>\n[Tool] private void Run(int [|a|]) { }")]
    [InlineData("/// <param name=\"a\">A number.</param>\n[Tool] private void [|Run|](int a) { }")]
    [InlineData("/// <summary> </summary>\n/// <param name=\"b\">Another.</param>\n[Tool] private void [|Run|](int [|a|]) { }")]
    [InlineData("[Tool, Description(\"\")] private void [|Run|]([Description(\" \")] int [|a|]) { }")]
    [InlineData("// <summary>A plain comment.</summary>\n[Tool] private void [|Run|]() { }")]
    [InlineData("/// <summary>Not well-formed\n[Tool] private void [|Run|]() { }")]
    [InlineData("/// <returns>Only this.</returns>\n[Tool] private int [|Run|]() => 1;")]
    public Task ReportsWhatHasNoDescription(string tool) => AnalyzerVerifier<ToolIsDescribed>.VerifyAsync(Sources.Bank(tool).Insert(0, "using System.ComponentModel;\n"));

    [Theory]
    [InlineData("/// <summary>Runs.</summary>\n/// <param name=\"a\">A number.</param>\n[Tool] private void Run(int a) { }")]
    [InlineData("/** <summary>Runs.</summary> <param name=\"a\">A number.</param> */ [Tool] private void Run(int a) { }")]
    [InlineData("[Tool, Description(\"Runs.\")] private void Run([Description(\"A number.\")] int a) { }")]
    [InlineData("/// <summary>Runs.</summary>\n[Tool] private void Run([FromCaller] string tenant, [Injected] IServiceProvider s, IProgress<string> p, Caller c, CancellationToken t) { }")]
    [InlineData("/// <inheritdoc/>\n[Tool] public override void Base(int a) { }")]
    [InlineData("/// <summary>Runs.</summary>\n/// <param name=\"a\">Who.</param>\n[Tool] private void Run(Transfer a) { }")]
    [InlineData("private void NoTool(int a) { }")]
    public Task IsQuietWhereADescriptionIsThere(string tool) => AnalyzerVerifier<ToolIsDescribed>.VerifyAsync($$"""
        using System.ComponentModel;
        [Toolset("bank")]
        public sealed partial class BankTools : BankBase
        {
        {{tool}}
        }
        public abstract class BankBase
        {
            /// <summary>Inherited.</summary>
            /// <param name="a">Inherited too.</param>
            public virtual void Base(int a) { }
        }
        """ + Sources.Types);

    [Fact]
    public Task SaysWhatToWrite() => AnalyzerVerifier<ToolIsDescribed>.VerifyMessagesAsync(
        Sources.Bank("[Tool] private void [|Run|](int [|count|]) { }"),
        "Tool 'bank_run' has no description, so a model has to guess when to call it. Write <summary>…</summary> above the method, or [Description].",
        "Parameter 'count' of tool 'bank_run' has no description, so a model has to guess what to write into it. Write <param name=\"count\">…</param> above the method, or [Description].");

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<ToolIsDescribed>.VerifyBrokenAsync(
        "[Toolset(] partial class A { /// <summary>\n [Tool] void [|B|](int [|a|], , Missing [|c|] [Tool] void");
}
