using Verifier = ToolContracts.RoslynTesting.CodeFixVerifier<
    ToolContracts.Analyzers.Flow.FlowAnalyzer, ToolContracts.CodeFixes.Flow.SecretStaysOutOfResultsFix>;

namespace ToolContracts.Analyzers.Tests.Fixes.Flow;

/// <summary>The fix of TOOL2001 for what is below a secret.</summary>
public sealed class SecretStaysOutOfResultsFixTests
{
    [Theory]
    [InlineData("Personal")]
    [InlineData("Confidential")]
    public Task RaisesTheCeiling(string value) => Verifier.VerifyAsync(
        Tools($"    [Tool]\n    private string A(int ward) => {{|TOOL2001:_patients.Of(ward)|}};", value),
        Tools($"    [Tool]\n    [return: {value}Data]\n    private string A(int ward) => _patients.Of(ward);", value));

    [Fact]
    public Task ReplacesTheCeilingThatIsThere() => Verifier.VerifyAsync(
        Tools("    [Tool]\n    [return: PublicData]\n    private string A(int ward) => {|TOOL2001:_patients.Of(ward)|};"),
        Tools("    [Tool]\n    [return: PersonalData]\n    private string A(int ward) => _patients.Of(ward);"));

    [Fact]
    public Task RaisesTheCeilingOnceForAllReturnsOfAMethod() => Verifier.VerifyFixAllAsync(
        Tools("""
                [Tool]
                private string A(int ward)
                {
                    if (ward > 3)
                    {
                        return {|TOOL2001:_patients.Of(ward)|};
                    }

                    return {|TOOL2001:"new: " + _patients.Of(0)|};
                }

                [Tool]
                private string B() => {|TOOL2001:_patients.Of(1)|};
            """),
        Tools("""
                [Tool]
                [return: PersonalData]
                private string A(int ward)
                {
                    if (ward > 3)
                    {
                        return _patients.Of(ward);
                    }

                    return "new: " + _patients.Of(0);
                }

                [Tool]
                [return: PersonalData]
                private string B() => _patients.Of(1);
            """));

    [Fact]
    public Task OffersNothingForASecret() => Verifier.VerifyNoFixAsync(
        Tools("    [Tool]\n    private string A(int ward) => {|TOOL2001:_patients.Of(ward)|};", "Secret"));

    private static string Tools(string tools, string value = "Personal") => $$"""
        [Toolset("ward")]
        public sealed partial class WardTools
        {
            private readonly Patients _patients = new();

        {{tools}}
        }

        internal sealed class Patients
        {
            [return: {{value}}Data]
            public string Of(int ward) => ward.ToString();
        }
        """;
}
