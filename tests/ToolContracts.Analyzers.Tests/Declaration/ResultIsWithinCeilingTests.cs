using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL2006.</summary>
[Threat(6, Part = "ceiling")]
[Threat(11, Part = "member")]
public sealed class ResultIsWithinCeilingTests
{
    private const string Types = """

        public record Person(string Id, [PersonalData] string Name);
        public record Account(string Id, [SecretData] string Pin, [PersonalData] string Owner);
        public record Page(List<Person> People, int Next);
        public record Shown([InternalData] string Id, [PublicData] string Name);
        public record Hidden(string Id, [ModelHidden, SecretData] string Pin);
        public record Reference<T>(string Id);
        public record Chain(string Id, [ConfidentialData] string Note, Chain? Next);
        public class Open { public string Id { get; set; } = ""; [SecretData] public string Pin { set { } } [PersonalData] internal string Name => ""; }
        [PersonalData] public enum Diagnosis { A, B }
        [ConfidentialData] public record Report(string Text);
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Doctor), "doctor")] public abstract record Staff(string Id);
        public record Doctor(string Id, [PersonalData] string Home) : Staff(Id);
        """;

    [Theory]
    [InlineData("[|Person|]")]
    [InlineData("[|Task<Person>|]")]
    [InlineData("[|ValueTask<Person?>|]")]
    [InlineData("[|IAsyncEnumerable<Person>|]")]
    [InlineData("[|Task<List<Person>>|]")]
    [InlineData("[|Dictionary<string, Person[]>|]")]
    [InlineData("[|Page|]")]
    [InlineData("[|Chain|]")]
    [InlineData("[|Diagnosis|]")]
    [InlineData("[|Task<Report>|]")]
    [InlineData("[|Staff|]")]
    [InlineData("[|Secret<string>|]")]
    [InlineData("[|Task<Secret<string>[]>|]")]
    public Task ReportsAResultAboveTheCeiling(string type) => AnalyzerVerifier<ResultIsWithinCeiling>.VerifyAsync(Tool("", type));

    [Theory]
    [InlineData("[return: PersonalData]", "Task<Person>")]
    [InlineData("[return: ConfidentialData]", "Page")]
    [InlineData("[return: PersonalData]", "Chain")]
    [InlineData("[return: PersonalData]", "Diagnosis")]
    [InlineData("", "Shown")]
    [InlineData("[return: PublicData]", "string")]
    [InlineData("", "Hidden")]
    [InlineData("", "Reference<Person>")]
    [InlineData("", "Open")]
    [InlineData("", "void")]
    [InlineData("", "Task")]
    public Task IsQuietWithinTheCeiling(string attribute, string type) => AnalyzerVerifier<ResultIsWithinCeiling>.VerifyAsync(Tool(attribute, type));

    [Theory]
    [InlineData("[return: PublicData]", "[|Shown|]")]
    [InlineData("[return: InternalData]", "[|Person|]")]
    [InlineData("[return: ConfidentialData]", "[|Account|]")]
    [InlineData("[return: SecretData]", "[|string|]")]
    public Task ReportsAtTheExactBoundary(string attribute, string type) => AnalyzerVerifier<ResultIsWithinCeiling>.VerifyAsync(Tool(attribute, type));

    [Fact]
    public Task SaysWhatIsAboveAndWhatToDo() => AnalyzerVerifier<ResultIsWithinCeiling>.VerifyMessagesAsync(
        Tool("", "[|Task<Page>|]"),
        "The result of tool 'bank_run' holds 'result.People[].Name', which is Personal, above its ceiling Internal. Raise the ceiling by [return: PersonalData], or hide 'Name' from the model by [ModelHidden].");

    [Fact]
    public Task SpeaksOfTheSecretFirst() => AnalyzerVerifier<ResultIsWithinCeiling>.VerifyMessagesAsync(
        Tool("", "[|Account|]"),
        "The result of tool 'bank_run' holds 'result.Pin', which is Secret: no ceiling lets a secret out. To settle it, hide 'Pin' from the model by [ModelHidden].");

    [Fact]
    public Task SaysThatTheWholeResultIsAbove() => AnalyzerVerifier<ResultIsWithinCeiling>.VerifyMessagesAsync(
        Tool("", "[|Diagnosis|]"),
        "The result of tool 'bank_run' is Personal, above its ceiling Internal. Raise the ceiling by [return: PersonalData], or return another type.");

    [Fact]
    public async Task PointsToTheMember()
    {
        var reported = await AnalyzerVerifier<ResultIsWithinCeiling>.VerifyAsync(Tool("", "[|Person|]"));
        var location = Assert.Single(Assert.Single(reported).AdditionalLocations);
        Assert.Equal("Name", location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length));
    }

    [Fact]
    public Task SchemaRuleLeavesSecretsToThisOne() => AnalyzerVerifier<SchemaIsClosed>.VerifyAsync(Tool("", "Task<Secret<string>>"));

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<ResultIsWithinCeiling>.VerifyBrokenAsync("""
        [Toolset("bank")] public partial class A
        {
            [Tool] [return: Missing] [|Person|] B() => ;
            [Tool] [return: PersonalData(] Missing<Person> C() =>
            [Tool] Task< D();
        }
        """ + Types);

    private static string Tool(string attribute, string type) => $$"""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.None)] {{attribute}} private {{type}} Run() => throw null!;
        }
        """ + Types;
}
