using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL9002.</summary>
public sealed class ModelRowNamesWhatExistsTests
{
    private const string Name = "acme.toolcontracts.json";

    private const string Library = """
        namespace Acme
        {
            public class Client(string key) { public string Read(string id) => id + key; public string Read(int id, out string text) => text = ""; public string Key { get; set; } = ""; public class Inner<T> { } }
        }
        """;

    [Theory]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "source": "http" }""")]
    [InlineData("""{ "type": "Acme.Client", "member": ["Read", "Key", ".ctor", "*"], "note": "why", "neutral": true }""")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "parameters": ["int", "string"], "flow": "This -> Argument[text]" }""")]
    [InlineData("""{ "type": ["Acme.Client", "System.Collections.Generic.Dictionary`2"], "member": ["Read", "this[]"], "sink": "log", "at": ["Argument[id]", "Argument[value]"] }""")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "sink": "prompt", "at": "Argument[id]", "unless": { "Argument[0]": ["a"] } }""")]
    [InlineData("""{ "type": "System.Net.Http.HttpClient", "member": "PostAsync", "reads": true }""")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "sink": "none" }""")]
    public async Task IsQuietOnRowsThatMatch(string row) => Assert.Empty(await RunAsync(Rows(row)));

    [Theory]
    [InlineData("""{ "type": "Acme.Clients", "member": "Read", "reads": true }""", "names the type 'Acme.Clients', which neither this project nor what it references has. Write its metadata name, such as Namespace.Outer+Inner`1, or remove it.")]
    [InlineData("""{ "type": "Acme.Client.Inner", "member": ".ctor", "reads": true }""", "names the type 'Acme.Client.Inner', which neither this project nor what it references has. Write its metadata name, such as Namespace.Outer+Inner`1, or remove it.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Write", "reads": true }""", "names the member 'Write', which 'Acme.Client' has not. Write the name of a method, property or field, \".ctor\", \"this[]\" or \"*\".")]
    [InlineData("""{ "type": "Acme.Client", "member": ["Read", "Write"], "reads": true }""", "names the member 'Write', which 'Acme.Client' has not. Write the name of a method, property or field, \".ctor\", \"this[]\" or \"*\".")]
    [InlineData("""{ "type": ["Acme.Client", "System.String"], "member": "Read", "reads": true }""", "names the type 'System.String', which has no 'Read'. Write the name of a method, property or field, \".ctor\", \"this[]\" or \"*\".")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "parameters": ["Guid"], "reads": true }""", "names an overload of 'Read' that 'Acme.Client' has not. Write the types of its parameters as they are declared, or remove 'parameters'.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "sink": "log", "at": "Argument[name]" }""", "names an argument that no overload of 'Read' has.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "source": "secret", "keyed": "Argument[2]" }""", "names an argument that no overload of 'Read' has.")]
    public async Task ReportsARowThatMatchesNothing(string row, string expected) => Assert.Equal([$"{Name}:4 {Name} {expected}"], await RunAsync(Rows(row)));

    [Theory]
    [InlineData("", "1 is no object. Write { \"version\": 1, \"library\": \"…\", \"rows\": [ … ] }.")]
    [InlineData("{\n  \"version\": 1,\n  \"rows\": [\n", "4 ends too soon.")]
    [InlineData("{\n  // ours\n  \"version\": 1\n}", "2 has a comment, which JSON does not. Remove it.")]
    [InlineData("{\n<<<<<<< HEAD\n \"version\": 1,\n=======\n>>>>>>> b\n}", "2 has merge markers. Settle the merge first.")]
    [InlineData("{\n  \"version\": 2,\n  \"news\": {}\n}", "2 is of version 2, and this package reads version 1. Update the package.")]
    [InlineData("{ \"library\": \"a\", \"rows\": [] }", "1 says no version. Write \"version\": 1.")]
    [InlineData("{ \"version\": 1.0, \"library\": \"a\", \"rows\": [] }", "1 is of no version that there is. Write \"version\": 1.")]
    [InlineData("{ \"version\": 1,\n \"rows\": [] }", "1 names no library. Write what its rows are about, as \"library\": \"…\".")]
    [InlineData("{ \"version\": 1,\n \"library\": \"a\",\n \"rows\": {} }", "3 has no array 'rows'. Write one row for each thing to say of a member.")]
    [InlineData("{ \"version\": 1, \"library\": \"a\",\n \"row\": [], \"rows\": [] }", "2 has the member 'row', which it does not know. Its members are version, library and rows.")]
    public async Task ReportsAFaultAtItsLineInTheFile(string file, string expected)
    {
        var space = expected.IndexOf(' ', StringComparison.Ordinal);

        Assert.Equal([$"{Name}:{expected[..space]} {Name}{expected[space..]}"], await RunAsync(file));
    }

    [Theory]
    [InlineData("\"x\"", "has a row that is no object.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read" }""", "has a row that says nothing. Write one of source, sink, ")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "reads": true, "neutral": true }""", "has a row that says 'reads' and 'neutral'. Write a row for each.")]
    [InlineData("""{ "type": "Acme.Client", "reads": true }""", "has a row without 'member', which is required")]
    [InlineData("""{ "member": "Read", "reads": true }""", "has a row without 'type', which is required")]
    [InlineData("""{ "type": [], "member": "Read", "reads": true }""", "has neither a text nor an array of texts at 'type'.")]
    [InlineData("""{ "type": "Acme.Client", "member": 1, "reads": true }""", "has neither a text nor an array of texts at 'member'.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "reads": false }""", "has another value than true at 'reads'.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "source": "secrets" }""", "has the label 'secrets' at 'source', which there is not. The labels are secret, ")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "barrier": "none" }""", "has the label 'none' at 'barrier', which there is not.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "barrier": "all", "returns": "yes" }""", "has neither true nor false at 'returns'.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "sink": "logs" }""", "has a sink that there is not. The sinks are log, ")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "sink": "log", "impact": "Financial" }""", "has the member 'impact', which a row that says 'sink' does not know.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "sink": "log", "when": { "This": "a" }, "unless": { "This": "b" } }""", "has a row with both 'when' and 'unless'.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "sink": "log", "when": {} }""", "has no condition at 'when'.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "effect": "writes", "impact": "Money" }""", "has the impact 'Money', which there is not. The impacts are Financial, ")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "effect": "" }""", "has no text at 'effect'.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "flow": "This => Return" }""", "has the step 'This => Return', which is none.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "flow": "Argument[] -> Return" }""", "has the place 'Argument[]', which is none.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "reaches": "Argument[0].Parameter[x]" }""", "has the place 'Argument[0].Parameter[x]', which is none.")]
    [InlineData("""{ "type": "Acme.Client", "member": "Read", "reads": true, "note": 1 }""", "has a note that is no text.")]
    public async Task ReportsARowThatCannotBeRead(string row, string expected) => Assert.StartsWith($"{Name}:4 {Name} {expected}", Assert.Single(await RunAsync(Rows(row))), StringComparison.Ordinal);

    [Theory]
    [InlineData("/work/toolcontracts.lock.json")]
    [InlineData("/work/toolcontracts.owners.json")]
    [InlineData("/work/toolcontracts.json")]
    public async Task LeavesOtherFilesAlone(string path) =>
        Assert.Empty(await AnalyzerRunner.RunAsync(References.Compile("class A;"), new AnalyzerOptions([new TextFile(path, "nonsense")]), new ModelRowNamesWhatExists()));

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<ModelRowNamesWhatExists>.VerifyBrokenAsync("namespace Acme { class Client { string Read( } class { }");

    private static string Rows(string row) => $"{{\n \"version\": 1,\n \"library\": \"Acme\",\n \"rows\": [ {row} ]\n}}";

    private static async Task<string[]> RunAsync(string file)
    {
        var reported = await AnalyzerRunner.RunAsync(References.Compile(Library), new AnalyzerOptions([new TextFile("/work/" + Name, file)]), new ModelRowNamesWhatExists());
        return [.. reported.Select(static one =>
            $"{Path.GetFileName(one.Location.GetLineSpan().Path)}:{one.Location.GetLineSpan().StartLinePosition.Line + 1} {one.GetMessage(CultureInfo.InvariantCulture)}")];
    }
}
