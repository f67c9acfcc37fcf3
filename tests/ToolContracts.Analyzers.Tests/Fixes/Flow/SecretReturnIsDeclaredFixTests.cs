using Verifier = ToolContracts.RoslynTesting.CodeFixVerifier<
    ToolContracts.Analyzers.Flow.FlowAnalyzer, ToolContracts.CodeFixes.Flow.SecretReturnIsDeclaredFix>;

namespace ToolContracts.Analyzers.Tests.Fixes.Flow;

/// <summary>The fix of TOOL9003.</summary>
public sealed class SecretReturnIsDeclaredFixTests
{
    [Fact]
    public Task MarksTheReturnOfAMethod() => Verifier.VerifyAsync(
        Library("    /// <summary>The key.</summary>\n    public string {|TOOL9003:Key|}() => Stored;"),
        Library("    /// <summary>The key.</summary>\n    [return: SecretData]\n    public string Key() => Stored;"));

    [Fact]
    public Task MarksAProperty() => Verifier.VerifyAsync(
        Library("    /// <summary>The key.</summary>\n    [Obsolete]\n    public string {|TOOL9003:Key|} => \"Bearer \" + Stored;"),
        Library("    /// <summary>The key.</summary>\n    [SecretData]\n    [Obsolete]\n    public string Key => \"Bearer \" + Stored;"));

    [Fact]
    public Task MarksThePropertyOfAnAccessor() => Verifier.VerifyAsync(
        Library("    public string {|TOOL9003:Key|}\n    {\n        get => Stored;\n    }"),
        Library("    [SecretData]\n    public string Key\n    {\n        get => Stored;\n    }"));

    [Fact]
    public Task MarksTheParameterThatGivesItOut() => Verifier.VerifyAsync(
        Library("    public bool {|TOOL9003:TryRead|}(int of, out string key)\n    {\n        key = Stored;\n        return of > 0;\n    }"),
        Library("    public bool TryRead(int of, [SecretData] out string key)\n    {\n        key = Stored;\n        return of > 0;\n    }"));

    [Fact]
    public Task MarksAllOfADocument() => Verifier.VerifyFixAllAsync(
        Library("    public string {|TOOL9003:Key|}() => Stored;\n\n    public string {|TOOL9003:Bearer|} => \"Bearer \" + Stored;"),
        Library("    [return: SecretData]\n    public string Key() => Stored;\n\n    [SecretData]\n    public string Bearer => \"Bearer \" + Stored;"));

    [Theory]
    [InlineData("    [return: InternalData]\n    public string Key() => Stored;")]
    [InlineData("    [PublicData]\n    public string Key => Stored;")]
    public Task OffersNothingWhereAnotherClassIsWritten(string member) => Verifier.VerifyNoFixAsync(Library(member));

    private static string Library(string member) => $$"""
        public sealed class Keys
        {
            [SecretData]
            private string Stored { get; init; } = "";

        {{member}}
        }

        [Toolset("clock")]
        public sealed partial class ClockTools;
        """;
}
