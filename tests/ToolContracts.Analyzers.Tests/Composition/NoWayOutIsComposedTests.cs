using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Composition;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Composition;

/// <summary>TOOL7001.</summary>
[Threat(2, Part = "composition")]
[Threat(12, Part = "composition")]
public sealed class NoWayOutIsComposedTests
{
    [Theory]
    [InlineData("services.AddToolContracts().AddToolset<Members>().AddToolset<Pages>().[|AddToolset<Mail>|]();")]
    [InlineData("services.AddToolContracts().AddToolset<Mail>().AddToolset<Members>().[|AddToolset<Pages>|]();")]
    [InlineData("services.AddToolContracts().AddToolset<Mail>();\nservices.AddToolContracts().AddToolset<Pages>().AddToolset<Plain>().[|AddToolset<Members>|]();")]
    [InlineData("var tools = services.AddToolContracts();\ntools.AddToolset<Mail>();\ntools.AddToolset<Pages>();\ntools.[|AddToolset<Members>|]();")]
    [InlineData("var tools = services.AddToolContracts();\nif (tools is not null) { tools.AddToolset<Mail>().AddToolset<Pages>(); }\nservices.AddToolContracts().[|AddToolset<Members>|]();")]
    [InlineData("services.AddToolContracts().[|AddToolset<All>|]().AddToolset<Mail>();")]
    [InlineData("services.AddToolContracts().AddToolset<Members>().AddToolset<Pages>().[|AddToolset<Poster>|]();")]
    [InlineData("Action<IServiceCollection> a = s => s.AddToolContracts().AddToolset<Members>().AddToolset<Pages>().[|AddToolset<Mail>|]();")]
    public async Task ReportsTheCallThatCompletesTheThree(string code) => await Verify(code);

    [Theory]
    [InlineData("services.AddToolContracts().AddToolset<Members>().AddToolset<Pages>();")]
    [InlineData("services.AddToolContracts().AddToolset<Members>().AddToolset<Mail>();")]
    [InlineData("services.AddToolContracts().AddToolset<Pages>().AddToolset<Mail>();")]
    [InlineData("services.AddToolContracts().AddToolset<Members>().AddToolset<Pages>().AddToolset<Approved>();")]
    [InlineData("services.AddToolContracts().AddToolset<Redacted>().AddToolset<Pages>().AddToolset<Mail>();")]
    [InlineData("services.AddToolContracts().AddToolset<Members>().AddToolset<Pages>();\nnew ServiceCollection().AddToolContracts().AddToolset<Mail>();")]
    [InlineData("services.AddToolContracts().AddToolset<Crm>().AddToolset<Pages>().AddToolset<Back>();")]
    public async Task IsQuietWhereOneOfTheThreeIsMissing(string code) => await Verify(code);

    [Fact]
    public async Task TakesTextFromAnEgressHostAsUntrusted() => await Verify(
        "services.AddToolContracts().AddToolset<Members>().AddToolset<Web>().[|AddToolset<Mail>|]();",
        "[Toolset(\"web\")] public partial class Web : Made<Web> { [Tool, Egress(\"web.example\")] private string Read() => \"\"; [Tool, Egress(\"web.example\")] private int Count() => 1; }");

    [Fact]
    public async Task ATextOfAHostMayBePrivateAndUntrustedAtOnce() => await Verify("services.AddToolContracts().AddToolset<Crm>().[|AddToolset<Mail>|]();");

    [Fact]
    public async Task ReadsTheToolsOfAnotherAssembly()
    {
        var library = References.Compile(Source("", ""));
        Assert.Empty(library.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        var host = References.Compile(
            [.. References.All, MetadataReference.CreateFromImage(image.ToArray())],
            """
            using Microsoft.Extensions.DependencyInjection;
            public static class Program
            {
                public static void Compose(IServiceCollection services) => services.AddToolContracts().AddToolset<Members>().AddToolset<Pages>().AddToolset<Mail>();
            }
            """);
        Assert.Empty(host.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));

        var reported = Assert.Single(await AnalyzerRunner.RunAsync(host, new NoWayOutIsComposed()));
        Assert.Contains("'mail_send'", reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("functions.For(ada).AddToolset<Members>().AddToolset<Pages>().[|AddToolset<Mail>|]();")]
    [InlineData("var list = functions.For(ada).AddToolset<Members>();\nlist.AddToolset<Pages>();\nlist.[|AddToolset<Mail>|]();")]
    [InlineData("var list = functions.For(() => ada);\nif (ada.Task is null) { list = list.AddToolset<Pages>(); }\nlist.AddToolset<Members>().[|AddToolset<Mail>|]();")]
    [InlineData("var list = functions.For(ada);\nwhile (ada.Task is null) { list = list.AddToolset<Pages>(); }\nlist.AddToolset<Members>().[|AddToolset<Mail>|]();")]
    [InlineData("given.AddToolset<Members>().AddToolset<Pages>();\ngiven.[|AddToolset<Mail>|]();")]
    public async Task AListOfFunctionsIsAPlaceWhereToolsAreComposed(string code) => await VerifyFunctions(code);

    [Theory]
    [InlineData("functions.For(ada).AddToolset<Members>().AddToolset<Pages>();\nfunctions.For(ada).AddToolset<Mail>();")]
    [InlineData("var first = functions.For(ada);\nvar second = functions.For(ada);\nfirst.AddToolset<Members>().AddToolset<Pages>();\nsecond.AddToolset<Mail>();")]
    [InlineData("functions.For(ada).AddToolset<Members>().AddToolset<Pages>();\ngiven.AddToolset<Mail>();")]
    [InlineData("var list = functions.For(ada).AddToolset<Members>().AddToolset<Pages>();\nlist = functions.For(ada);\nlist.AddToolset<Mail>();")]
    [InlineData("functions.For(ada).AddToolset<Members>().AddToolset<Pages>().AddToolset<Approved>();")]
    public async Task ListsOfFunctionsAreApart(string code) => await VerifyFunctions(code);

    [Fact]
    public async Task AListOfAnotherLibraryIsNone() => await Verify(
        "new ToolFunctionList().AddToolset<Members>().AddToolset<Pages>().AddToolset<Mail>();",
        "public sealed class ToolFunctionList { public ToolFunctionList AddToolset<T>() => this; }");

    [Fact]
    public async Task NamesTheThreeTools() => await AnalyzerVerifier<NoWayOutIsComposed>.VerifyMessagesAsync(
        Source("services.AddToolContracts().AddToolset<Members>().AddToolset<Pages>().[|AddToolset<Mail>|]();", ""),
        "With this toolset one agent has private data ('members_address'), untrusted content ('pages_note') and a way out ('mail_send'). Require an approval of 'mail_send', declassify what 'members_address' returns, or host them apart.");

    [Fact]
    public async Task SurvivesBrokenCode() => await AnalyzerVerifier<NoWayOutIsComposed>.VerifyBrokenAsync(
        Source("services.AddToolContracts().AddToolset<>().AddToolset<Nowhere>().AddToolset<Members>(.AddToolset; ", "[Toolset(] class"));

    private static async Task Verify(string code, string more = "") => await AnalyzerVerifier<NoWayOutIsComposed>.VerifyAsync(Source(code, more));

    private static async Task VerifyFunctions(string code) => await AnalyzerVerifier<NoWayOutIsComposed>.VerifyAsync(
        Source("", $$"""
            public static class Agents
            {
                public static void Compose(ToolContracts.AI.IToolFunctions functions, ToolContracts.AI.ToolFunctionList given, Caller ada)
                {
                    {{code}}
                }
            }
            """),
        References.With("ToolContracts.AI", "Microsoft.Extensions.AI.Abstractions"));

    private static string Source(string code, string more) => $$"""
        using Microsoft.Extensions.DependencyInjection;
        using ToolContracts.CompilerServices;
        using ToolContracts.Contracts;
        public abstract class Made<T> : IToolset<T>
            where T : class, IToolset<T>
        {
            public static ToolsetContract Contract => throw null!;
            public static IReadOnlyList<GeneratedTool<T>> CreateTools() => throw null!;
        }
        public static class Host
        {
            public static void Compose(IServiceCollection services)
            {
                {{code}}
            }
        }
        public sealed record Card([PersonalData] string Name);
        [Toolset("members")] public partial class Members : Made<Members> { [Tool] private Card? Address() => null; }
        [Toolset("crm")] public partial class Crm : Made<Crm> { [Tool, Egress("crm.example")] private Card? Contact() => null; }
        [Toolset("redacted")] public partial class Redacted : Made<Redacted>
        {
            [Tool] [return: PersonalData] private string Address(bool whole) => Redact("");
            [Declassifies("The house number is gone.")] private static string Redact(string text) => text;
        }
        [Toolset("pages")] public partial class Pages : Made<Pages> { [Tool] private int Note([Untrusted] string text) => 1; }
        [Toolset("plain")] public partial class Plain : Made<Plain> { [Tool] private int One() => 1; }
        [Toolset("mail")] public partial class Mail : Made<Mail> { [Tool, SideEffect(SideEffect.Irreversible, Impact = Impact.ExternalCommunication)] private void Send(string text) { } }
        [Toolset("approved")] public partial class Approved : Made<Approved>
        {
            [Tool, SideEffect(SideEffect.Irreversible, Impact = Impact.ExternalCommunication), RequiresApproval("desk", Summary = "{text}")] private void Send(string text) { }
        }
        [Toolset("poster")] public partial class Poster : Made<Poster> { [Tool, SideEffect(SideEffect.Reversible), Egress("board.example")] private void Post(string text) { } }
        [Toolset("back")] public partial class Back : Made<Back> { [Tool, SideEffect(SideEffect.Reversible), Egress("crm.example")] private void Note(string text) { } }
        [Toolset("all")] public partial class All : Made<All>
        {
            [Tool] [return: ConfidentialData] private string Read() => "";
            [Tool] [return: Untrusted] private string Page() => "";
            [Tool, SideEffect(SideEffect.Irreversible, Impact = Impact.ExternalCommunication)] private void Send(string text) { }
        }
        {{more}}
        """;
}
