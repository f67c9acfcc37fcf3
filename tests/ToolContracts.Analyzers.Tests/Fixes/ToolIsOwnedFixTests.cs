using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1014.</summary>
public sealed class ToolIsOwnedFixTests
{
    private const string Pay = "{ [Tool, SideEffect(SideEffect.Reversible)] void Pay() { } }";
    private const string Other = "\nnamespace Deep.Down { [Toolset(\"c\", Owner = \"team\")] partial class C; [Toolset(\"d\", Owner = \"team\")] partial class D; }";

    [Fact]
    public Task TakesTheOneOwnerOfTheProject() => CodeFixVerifier<ToolIsOwned, ToolIsOwnedFix>.VerifyAsync(
        "[Toolset(\"a\")] partial class [|A|] " + Pay + Other, "[Toolset(\"a\", Owner = \"team\")] partial class A " + Pay + Other);

    [Fact]
    public Task TakesItForAllOfADocument() => CodeFixVerifier<ToolIsOwned, ToolIsOwnedFix>.VerifyFixAllAsync(
        "[Toolset(\"a\")] partial class [|A|] " + Pay + "\n[Toolset(\"b\", Owner = \"\")] partial class [|B|] " + Pay + Other,
        "[Toolset(\"a\", Owner = \"team\")] partial class A " + Pay + "\n[Toolset(\"b\", Owner = \"team\")] partial class B " + Pay + Other);

    [Theory]
    [InlineData("")]
    [InlineData("\n[Toolset(\"b\", Owner = \"one\")] partial class B;\n[Toolset(\"c\", Owner = \"two\")] partial class C;")]
    public Task OffersNothingWhereNoOwnerIsCertain(string others) =>
        CodeFixVerifier<ToolIsOwned, ToolIsOwnedFix>.VerifyNoFixAsync("[Toolset(\"a\")] partial class [|A|] " + Pay + others);
}
