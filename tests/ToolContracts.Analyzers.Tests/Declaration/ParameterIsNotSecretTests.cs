using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL2005.</summary>
[Threat(10, Part = "parameter")]
[Threat(23, Part = "secret")]
public sealed class ParameterIsNotSecretTests
{
    private const string Types = """
        public record Login(string User, [SecretData] string Password);
        public record Nested(string Id, List<Login> Logins);
        public record Held(string Id) { public Secret<string>? Key { get; init; } }
        public record Hidden(string Id, [ModelHidden, SecretData] string? Key = null);
        public record Computed(string Id) { public Secret<string> Key => new(Id); [SecretData] internal string Raw => Id; }
        public record Ignored(string Id) { [System.Text.Json.Serialization.JsonIgnore] public Secret<string>? Key { get; init; } }
        public record Reference<T>(string Id);
        [SecretData] public record Credential(string Value);
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Basic), "basic")] public abstract record Way;
        public record Basic(string User, [SecretData] string Password) : Way;
        """;

    [Theory]
    [InlineData("[SecretData] string [|key|]")]
    [InlineData("Secret<string> [|key|]")]
    [InlineData("List<Secret<string>> [|keys|]")]
    [InlineData("Dictionary<string, Login> [|logins|]")]
    [InlineData("Login [|login|], string b")]
    [InlineData("Nested [|nested|]")]
    [InlineData("Held [|held|]")]
    [InlineData("Credential[] [|credentials|]")]
    [InlineData("Way [|way|]")]
    [InlineData("Untrusted<Login> [|login|]")]
    public Task ReportsAParameterThatIsOrHoldsASecret(string parameters) => AnalyzerVerifier<ParameterIsNotSecret>.VerifyAsync(Tool(parameters));

    [Theory]
    [InlineData("[ConfidentialData] string key")]
    [InlineData("[Injected] Secret<string> key")]
    [InlineData("[FromCaller(\"token\"), SecretData] string token")]
    [InlineData("Hidden hidden")]
    [InlineData("Computed computed")]
    [InlineData("Ignored ignored")]
    [InlineData("Reference<Login> login")]
    [InlineData("string password")]
    public Task IsQuietOnWhatTheModelDoesNotHold(string parameters) => AnalyzerVerifier<ParameterIsNotSecret>.VerifyAsync(Tool(parameters));

    [Fact]
    public Task IsQuietOnMethodsThatAreNoTools() => AnalyzerVerifier<ParameterIsNotSecret>.VerifyAsync("public class A { public void Run([SecretData] string key) { } }");

    [Fact]
    public Task SaysWhere() => AnalyzerVerifier<ParameterIsNotSecret>.VerifyMessagesAsync(
        Tool("Nested [|nested|]"),
        "'nested.Logins[].Password' of tool 'bank_run' is secret, so a model would have to hold it. Take it from a vault or a service in the tool; what names it, for instance an account, may come from the model.");

    [Fact]
    public Task SchemaRuleLeavesSecretsToThisOne() => AnalyzerVerifier<SchemaIsClosed>.VerifyAsync(Tool("Secret<string> a, List<Secret<string>> b, Held c"));

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<ParameterIsNotSecret>.VerifyBrokenAsync(
        Tool("[SecretData(] string [|a|], Secret<Missing> [|b|], [SecretData] Missing c, Secret<> [|d|], List<"));

    private static string Tool(string parameters) => $$"""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.None)] private void Run({{parameters}}) { }
        }

        """ + Types;
}
