using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>An editor keeps what it knows of files from one key to the next, and still shows what a build of the same text reports.</summary>
public sealed class EditingTests
{
    private static readonly string[] Sources =
    [
        Toolset(
            """
            [Tool] private string Find(string name) => Shelf.Read(name) + Shelf.Kept;
            [Tool] private string Show() { var one = new { Key = Shelf.Secret(), Name = "n" }; return one.Name; }
            [Tool] private string Ask(IPart part) { Shelf.Use(() => "plain"); return part.Name + Shelf.Made(); }
            """),
        """
        namespace Shop;
        public static class Shelf
        {
            private static Func<string> _made = () => "";
            public static string Kept = "";
            public static string Secret() { return Environment.GetEnvironmentVariable("SHELF_TOKEN") ?? ""; }
            public static string Read(string name) { return name; }
            public static void Use(Func<string> made) { _made = made; }
            public static string Made() { return _made(); }
            public static void Fill() { Kept = "empty"; }
        }
        """,
        """
        namespace Shop;
        public interface IPart { string Name { get; } }
        public sealed class Part(string label) : IPart { public string Name { get { return label; } } }
        public static class Parts { public static IPart Make() { return new Part("door"); } }
        """,
    ];

    public static TheoryData<string> Edits =>
    [
        "return one.Name; => return one.Key;",
        "return name; } => return File.ReadAllText(name); }",
        "Kept = \"empty\" => Kept = Secret()",
        "=> \"plain\" => => Shelf.Secret()",
        "new Part(\"door\") => new Part(Shelf.Secret())",
        "return _made(); => return Secret();",
        "\"SHELF_TOKEN\" => \"SHELF_PATH\"",
        "public static void Fill() => public static string Filled() => Kept = Secret(); public static void Fill()",
        "public static string Read(string name) => public static string Read(object name)",
        "public static void Fill() { => public static void Fill() { if (",
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task AnEditChangesInAnEditorWhatItChangesInABuild(string edit)
    {
        var (from, to) = edit.Split(" => ", 2) switch { var parts => (parts[0], parts[1]) };
        var typed = References.Compile(Sources);
        await LiveAsync(typed);

        var there = typed.SyntaxTrees.Single(tree => tree.ToString().Contains(from, StringComparison.Ordinal));
        await SameAsync(typed = Edit(typed, there.FilePath, from, to));

        // And back: what was typed is gone, and what is known of it too.
        await SameAsync(typed = Edit(typed, there.FilePath, to, from));
        Assert.Equal(await BuildAsync(Sources), await LiveAsync(typed));
    }

    [Fact]
    public async Task EditsInOneFileAfterAnotherAddUp()
    {
        var typed = References.Compile(Sources);
        await LiveAsync(typed);
        foreach (var (path, from, to) in new[]
        {
            ("Test1.cs", "Kept = \"empty\"", "Kept = Secret()"),
            ("Test2.cs", "\"door\"", "Shelf.Kept"),
            ("Test0.cs", "return one.Name;", "return one.Name + one.Key;"),
            ("Test1.cs", "return name;", "return File.ReadAllText(name);"),
            ("Test2.cs", "Shelf.Kept", "Shelf.Read(\"door\")"),
        })
        {
            await SameAsync(typed = Edit(typed, path, from, to));
        }

        Assert.True((await LiveAsync(typed)).Split('\n').Length > 3);
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, string path, string from, string to)
    {
        var tree = compilation.SyntaxTrees.Single(one => one.FilePath == path);
        var text = tree.GetText();
        var at = text.ToString().IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, from.Length), to))));
    }

    private static async Task SameAsync(CSharpCompilation typed) =>
        Assert.Equal(await BuildAsync(typed.SyntaxTrees.Skip(1).Select(static tree => tree.ToString())), await LiveAsync(typed));

    private static Task<string> BuildAsync(IEnumerable<string> sources) => RunAsync(References.Compile(sources), new AnalyzerOptions([]));

    private static Task<string> LiveAsync(CSharpCompilation compilation) => RunAsync(compilation, new AnalyzerOptions([], new BuildProperties(("DesignTimeBuild", "true"))));

    private static async Task<string> RunAsync(CSharpCompilation compilation, AnalyzerOptions options)
    {
        var reported = await compilation.WithAnalyzers([new FlowAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return string.Join('\n', reported.Select(static one => $"{one.Location.GetLineSpan()} {one.Id} {one.GetMessage(CultureInfo.InvariantCulture)} {string.Join(", ", one.AdditionalLocations.Select(static at => at.GetLineSpan()))}").Order(StringComparer.Ordinal));
    }
}
