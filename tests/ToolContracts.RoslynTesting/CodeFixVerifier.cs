using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ToolContracts.RoslynTesting;

/// <summary>Applies a fix and compares the text; what it makes compiles and is no longer reported.</summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
/// <typeparam name="TFix">Its fix.</typeparam>
public static class CodeFixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>Applies the offered fix of a title to the first diagnostic, until none is left.</summary>
    /// <param name="marked">Source with markup.</param>
    /// <param name="expected">The text afterwards.</param>
    /// <param name="title">Part of the title; null takes the first offered.</param>
    public static async Task VerifyAsync(string marked, string expected, string? title = null)
    {
        await AnalyzerVerifier<TAnalyzer>.VerifyAsync(marked);
        var document = Open(Markup.Parse(marked).Source);
        for (var round = 0; round < 50; round++)
        {
            var reported = await Reported(document);
            if (reported.IsEmpty)
            {
                break;
            }

            var action = (await Offered(document, reported[0])).FirstOrDefault(a => title is null || a.Title.Contains(title, StringComparison.Ordinal));
            Assert.True(action is not null, $"No fix '{title}' is offered for {reported[0]}");
            document = await Apply(document, action);
        }

        await AssertIs(document, expected);
    }

    /// <summary>Applies the offered fix of a title to the first diagnostic, once: what it makes may be reported still.</summary>
    /// <param name="marked">Source with markup.</param>
    /// <param name="expected">The text afterwards.</param>
    /// <param name="title">Part of the title; null takes the first offered.</param>
    public static async Task VerifyOnceAsync(string marked, string expected, string? title = null)
    {
        await AnalyzerVerifier<TAnalyzer>.VerifyAsync(marked);
        var document = Open(Markup.Parse(marked).Source);
        var action = (await Offered(document, (await Reported(document))[0])).First(a => title is null || a.Title.Contains(title, StringComparison.Ordinal));
        await AssertIs(await Apply(document, action), expected);
    }

    /// <summary>Applies fix-all in the document once.</summary>
    /// <param name="marked">Source with markup.</param>
    /// <param name="expected">The text afterwards.</param>
    /// <param name="title">Part of the title; null takes the first offered.</param>
    public static Task VerifyFixAllAsync(string marked, string expected, string? title = null) =>
        VerifyFixAllAsync(FixAllScope.Document, [marked], [expected], title);

    /// <summary>Applies fix-all in a project of several files once.</summary>
    /// <param name="marked">The files with markup.</param>
    /// <param name="expected">The texts afterwards.</param>
    /// <param name="title">Part of the title; null takes the first offered.</param>
    public static Task VerifyFixAllInProjectAsync(string[] marked, string[] expected, string? title = null) =>
        VerifyFixAllAsync(FixAllScope.Project, marked, expected, title);

    /// <summary>Asserts that something is reported, and that nothing is offered for it.</summary>
    /// <param name="marked">Source with markup.</param>
    public static async Task VerifyNoFixAsync(string marked)
    {
        var document = Open(Markup.Parse(marked).Source);
        var reported = await Reported(document);
        Assert.NotEmpty(reported);
        foreach (var diagnostic in reported)
        {
            Assert.Empty((await Offered(document, diagnostic)).Select(static a => a.Title));
        }
    }

    /// <summary>The titles that are offered for the first diagnostic.</summary>
    /// <param name="marked">Source with markup.</param>
    public static async Task<IReadOnlyList<string>> TitlesAsync(string marked)
    {
        var document = Open(Markup.Parse(marked).Source);
        return [.. (await Offered(document, (await Reported(document))[0])).Select(static a => a.Title)];
    }

    private static async Task VerifyFixAllAsync(FixAllScope scope, string[] marked, string[] expected, string? title)
    {
        await AnalyzerVerifier<TAnalyzer>.VerifyFilesAsync(marked);
        var document = Open([.. marked.Select(static file => Markup.Parse(file).Source)]);
        var compilation = await document.Project.GetCompilationAsync();
        var all = await AnalyzerRunner.RunAsync(compilation!, new TAnalyzer());
        var first = (await Offered(document, (await Reported(document))[0])).First(a => title is null || a.Title.Contains(title, StringComparison.Ordinal));
        Assert.NotNull(first.EquivalenceKey);
        var fix = new TFix();
        var context = new FixAllContext(document, fix, scope, first.EquivalenceKey, fix.FixableDiagnosticIds, new Provider(all), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        var changed = (await Apply(document, action)).Project;
        for (var i = 0; i < expected.Length; i++)
        {
            await AssertIs(changed.Documents.Single(file => file.Name == $"Test{i}.cs"), expected[i]);
        }
    }

    private static async Task AssertIs(Document document, string expected)
    {
        var text = (await document.GetTextAsync()).ToString().ReplaceLineEndings("\n");
        Assert.Equal(expected.ReplaceLineEndings("\n"), text);
        var compilation = await document.Project.GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
    }

    private static Document Open(params string[] sources)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Under.Test", "Under.Test", LanguageNames.CSharp,
            compilationOptions: References.CompilationOptions, parseOptions: References.ParseOptions, metadataReferences: References.All));
        project = project.AddDocument("GlobalUsings.cs", References.GlobalUsings).Project;
        for (var i = 0; i < sources.Length; i++)
        {
            project = project.AddDocument($"Test{i}.cs", SourceText.From(sources[i])).Project;
        }

        return project.Documents.Single(static file => file.Name == "Test0.cs");
    }

    private static async Task<ImmutableArray<Diagnostic>> Reported(Document document)
    {
        var compilation = await document.Project.GetCompilationAsync();
        var tree = await document.GetSyntaxTreeAsync();
        var all = await AnalyzerRunner.RunAsync(compilation!, new TAnalyzer());
        return [.. all.Where(d => d.Location.SourceTree == tree).OrderBy(static d => d.Location.SourceSpan.Start)];
    }

    private static async Task<List<CodeAction>> Offered(Document document, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None);
        await new TFix().RegisterCodeFixesAsync(context);
        return offered;
    }

    private static async Task<Document> Apply(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return solution.GetDocument(document.Id)!;
    }

    private sealed class Provider(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
