using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1006.</summary>
public sealed class TemplateNamesWhatExistsFixTests
{
    [Theory]
    [InlineData("x/{Request.From}", "x/{request.From}")]
    [InlineData("x/{request.from}", "x/{request.From}")]
    [InlineData("x/{Reference}", "x/{request.Reference}")]
    [InlineData("x/{{request.from}}/{request.from}", "x/{{request.from}}/{request.From}")]
    [InlineData("x/{request.Refrence}", "x/{request.Reference}")]
    [InlineData("x/{day:yyyy}/{Day:yyyy}", "x/{day:yyyy}/{day:yyyy}")]
    public Task CorrectsAHoleThatCanMeanOneThing(string wrong, string right) => CodeFixVerifier<TemplateNamesWhatExists, TemplateNamesWhatExistsFix>.VerifyAsync(
        Source("[|\"" + wrong + "\"|]"), Source("\"" + right + "\""));

    [Fact]
    public Task FixesAllHolesOfADocument() => CodeFixVerifier<TemplateNamesWhatExists, TemplateNamesWhatExistsFix>.VerifyFixAllAsync(
        Source("[|[|\"{Day}{request.from}\"|]|]"), Source("\"{day}{request.From}\""));

    [Theory]
    [InlineData("\"x/{nothing}\"")]
    [InlineData("\"x/{request.Iban}\"")]
    [InlineData("\"x/{iban}\"")]
    [InlineData("\"x/{request.Tip}\"")]
    [InlineData("\"x/{request.from\"")]
    [InlineData("\"x/\" + \"{Day}\"")]
    public Task OffersNothingThatIsNotCertain(string template) =>
        CodeFixVerifier<TemplateNamesWhatExists, TemplateNamesWhatExistsFix>.VerifyNoFixAsync(Source("[|" + template + "|]"));

    [Fact]
    public Task OffersNothingForATemplateOfTheClass() => CodeFixVerifier<TemplateNamesWhatExists, TemplateNamesWhatExistsFix>.VerifyNoFixAsync("""
        [Toolset("bank"), RequiresPermission("x", Resource = [|"{Id}"|])]
        public sealed partial class BankTools { [Tool] private void Pay(string id) { } }
        """);

    private static string Source(string template) => $$"""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, RequiresPermission("x", Resource = {{template}})]
            private void Pay(Request request, DateOnly day) { }
        }
        public record Request(string From, string Reference, [ConfidentialData] string Iban, string Top, string Tap);
        """;
}
