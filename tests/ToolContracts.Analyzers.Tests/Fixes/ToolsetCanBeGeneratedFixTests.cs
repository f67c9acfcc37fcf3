using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1008.</summary>
public sealed class ToolsetCanBeGeneratedFixTests
{
    [Theory]
    [InlineData("public sealed class [|A|] { }", "public sealed partial class A { }")]
    [InlineData("class [|A|] { }", "partial class A { }")]
    [InlineData("public static partial class [|A|] { }", "public partial class A { }")]
    [InlineData("static partial class [|A|] { }", "partial class A { }")]
    [InlineData("public abstract class [|[|A|]|] { }", "public partial class A { }")]
    [InlineData("public static class [|[|A|]|] { }", "public partial class A { }")]
    public Task MakesTheClassWhatCanBeGeneratedFor(string marked, string expected) => CodeFixVerifier<ToolsetCanBeGenerated, ToolsetCanBeGeneratedFix>.VerifyAsync(
        "/// <summary>A.</summary>\n[Toolset(\"a\")]\n" + marked, "/// <summary>A.</summary>\n[Toolset(\"a\")]\n" + expected);

    [Fact]
    public Task FixesAllOfADocument() => CodeFixVerifier<ToolsetCanBeGenerated, ToolsetCanBeGeneratedFix>.VerifyFixAllAsync(
        "[Toolset(\"a\")] public sealed class [|A|];\n[Toolset(\"b\")] internal class [|B|];",
        "[Toolset(\"a\")] public sealed partial class A;\n[Toolset(\"b\")] internal partial class B;");

    [Theory]
    [InlineData("WeatherTools", "weather")]
    [InlineData("HTTPStatusPlugin", "http_status")]
    [InlineData("Tools", "tools")]
    public Task MakesAPlainClassAToolsetOnce(string name, string toolset) => CodeFixVerifier<ToolsetCanBeGenerated, ToolsetCanBeGeneratedFix>.VerifyFixAllAsync(
        $$"""
        /// <summary>What they do.</summary>
        [Serializable]
        public class {{name}}
        {
            [Tool] private void [|X|]() { }
            [Tool] private void [|Y|]() { }
        }
        """,
        $$"""
        /// <summary>What they do.</summary>
        [Toolset("{{toolset}}")]
        [Serializable]
        public partial class {{name}}
        {
            [Tool] private void X() { }
            [Tool] private void Y() { }
        }
        """,
        "Make it a toolset");

    [Theory]
    [InlineData("[Toolset(\"a\")] public partial record [|A|];")]
    [InlineData("[Toolset(\"a\")] public abstract partial class [|A|] { public abstract void X(); }")]
    [InlineData("[Toolset(\"a\")] public static partial class [|A|] { public static void X(this string s) { } }")]
    [InlineData("public abstract class A { [Tool] private void [|X|]() { } }")]
    [InlineData("public static class A { [Tool] private static void [|X|]() { } }")]
    [InlineData("public class A<T> { [Tool] private void [|X|]() { } }")]
    [InlineData("public class A { public class B { [Tool] private void [|X|]() { } } }")]
    [InlineData("public partial class A { [Tool] private void [|X|]() { } } public partial class A;")]
    [InlineData("public struct A { [Tool] private void [|X|]() { } }")]
    public Task OffersNothingThatIsNotCertain(string marked) => CodeFixVerifier<ToolsetCanBeGenerated, ToolsetCanBeGeneratedFix>.VerifyNoFixAsync(marked);
}
