using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1018.</summary>
[Threat(60, Part = "reason")]
public sealed class SuppressionIsJustifiedTests
{
    private const string Usings = "using System.Diagnostics.CodeAnalysis;\n";

    [Theory]
    [InlineData("#pragma warning disable [|TOOL1004|]\nclass A;")]
    [InlineData("#pragma warning disable CS1591, [|TOOL1004|], [|tool1017|] //\nclass A;")]
    [InlineData("#pragma warning disable [|TOOL1004|] // <Pending>\nclass A;")]
    [InlineData("// Why, on another line.\n#pragma warning disable [|TOOL1004|]\nclass A;\n#pragma warning restore TOOL1004")]
    [InlineData("class A {\n#pragma warning disable [|TOOL1004|]\n}")]
    [InlineData("#pragma warning [|disable|]\n[Toolset(\"a\")] partial class A;")]
    [InlineData("[SuppressMessage(\"Contract\", [|\"TOOL1004\"|])] class A;")]
    [InlineData("[SuppressMessage(\"Contract\", [|\"TOOL1004:Approval\"|])] class A;")]
    [InlineData("[SuppressMessage(\"Contract\", \"TOOL1004\", Justification = [|\"\"|])] class A;")]
    [InlineData("[SuppressMessage(\"Contract\", \"TOOL1004\", Justification = [|\"<Pending>\"|])] class A;")]
    [InlineData("[SuppressMessage(checkId: [|\"TOOL1004\"|], category: \"Contract\")] class A;")]
    [InlineData("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessageAttribute(\"Contract\", [|\"TOOL1004\"|], Scope = \"module\")]")]
    public Task ReportsASuppressionWithoutAReason(string source) => AnalyzerVerifier<SuppressionIsJustified>.VerifyAsync(Usings + source);

    [Theory]
    [InlineData("#pragma warning disable TOOL1004 // Nobody else sees a draft.\nclass A;")]
    [InlineData("#pragma warning disable CS1591\nclass A;")]
    [InlineData("#pragma warning disable TOOLBOX1\nclass A;")]
    [InlineData("#pragma warning restore TOOL1004\nclass A;")]
    [InlineData("#pragma warning disable\nclass A { void Tool() { } }")]
    [InlineData("#pragma warning disable // Written by a tool.\n[Toolset(\"a\")] partial class A;")]
    [InlineData("#if NEVER\n#pragma warning disable TOOL1004\n#endif\nclass A;")]
    [InlineData("[SuppressMessage(\"Contract\", \"TOOL1004\", Justification = \"A draft.\")] class A;")]
    [InlineData("[SuppressMessage(\"Contract\", \"TOOL1004\", Justification = Reason)] class A { const string Reason = \"A draft.\"; }")]
    [InlineData("[SuppressMessage(\"Style\", \"IDE0001\")] class A;")]
    [InlineData("class SuppressMessageAttribute : Attribute { public SuppressMessageAttribute(string a, string b) { } } [SuppressMessage(\"Contract\", \"TOOL1004\")] class A;")]
    public Task IsQuietWhereAReasonIsGiven(string source) => AnalyzerVerifier<SuppressionIsJustified>.VerifyAsync(Usings + source);

    [Fact]
    public Task SaysWhereToWriteIt() => AnalyzerVerifier<SuppressionIsJustified>.VerifyMessagesAsync(
        Usings + "#pragma warning disable [|TOOL1004|]\n[SuppressMessage(\"Contract\", [|\"TOOL1017\"|])] class A;",
        "TOOL1004 is suppressed without a justification. Write the reason in a comment at the end of the line.",
        "TOOL1017 is suppressed without a justification. Write the reason in Justification.");

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<SuppressionIsJustified>.VerifyBrokenAsync(
        Usings + "#pragma warning disable [|TOOL1004|],\n#pragma warning\n#pragma warning disable ,\n[SuppressMessage(] class A; [SuppressMessage(\"a\", Missing, Justification =)] class B;");
}
