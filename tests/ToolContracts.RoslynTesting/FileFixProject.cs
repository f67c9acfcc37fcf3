using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ToolContracts.RoslynTesting;

/// <summary>A project with an additional file that fixes write to. It stays as the fixes leave it.</summary>
/// <typeparam name="TFix">The fix.</typeparam>
public sealed class FileFixProject<TFix>
    where TFix : CodeFixProvider, new()
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly string _path;
    private Solution _solution;

    /// <param name="path">Path of the additional file.</param>
    /// <param name="text">Its text, with the encoding that it has.</param>
    /// <param name="projects">The sources of each project; all have the file.</param>
    /// <param name="analyzers">The rules.</param>
    public FileFixProject(string path, SourceText text, IReadOnlyList<string[]> projects, params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        ArgumentNullException.ThrowIfNull(projects);
        (_path, _analyzers) = (path, analyzers);
        _solution = new AdhocWorkspace().CurrentSolution;
        foreach (var (sources, index) in projects.Select(static (sources, index) => (sources, index)))
        {
            var id = ProjectId.CreateNewId();
            _solution = _solution.AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, $"Project{index}", $"Project{index}", LanguageNames.CSharp,
                compilationOptions: References.CompilationOptions, parseOptions: References.ParseOptions, metadataReferences: References.All));
            _solution = _solution.AddDocument(DocumentId.CreateNewId(id), "GlobalUsings.cs", References.GlobalUsings);
            for (var i = 0; i < sources.Length; i++)
            {
                _solution = _solution.AddDocument(DocumentId.CreateNewId(id), $"Test{i}.cs", SourceText.From(sources[i]));
            }

            _solution = _solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), text, filePath: path);
        }
    }

    /// <summary>The file's text in the first project.</summary>
    public async Task<SourceText> TextAsync(int project = 0) =>
        await _solution.Projects.ElementAt(project).AdditionalDocuments.Single().GetTextAsync();

    /// <summary>Changes a source file of the first project.</summary>
    public void Edit(string file, string source)
    {
        var document = _solution.Projects.First().Documents.Single(one => one.Name == file);
        _solution = _solution.WithDocumentText(document.Id, SourceText.From(source));
    }

    /// <summary>What the rules report of a project, sorted by place.</summary>
    public async Task<ImmutableArray<Diagnostic>> ReportedAsync(int project = 0)
    {
        var one = _solution.Projects.ElementAt(project);
        var compilation = await one.GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
        return [.. (await AnalyzerRunner.RunAsync(compilation, one.AnalyzerOptions, [.. _analyzers]))
            .OrderBy(static d => d.Id, StringComparer.Ordinal).ThenBy(static d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal)];
    }

    /// <summary>The titles that are offered for a diagnostic of the first project.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(Diagnostic diagnostic) => [.. (await OfferedAsync(diagnostic)).Select(static action => action.Title)];

    /// <summary>Applies the one fix that is offered for a diagnostic of the first project.</summary>
    public async Task FixAsync(Diagnostic diagnostic) => await ApplyAsync(Assert.Single(await OfferedAsync(diagnostic)));

    /// <summary>Applies fix-all from a diagnostic of the first project.</summary>
    public async Task FixAllAsync(Diagnostic diagnostic, FixAllScope scope)
    {
        var action = Assert.Single(await OfferedAsync(diagnostic));
        var fix = new TFix();
        var provider = new Provider(this);
        var document = DocumentOf(diagnostic) as Document;
        var context = document is null
            ? new FixAllContext(_solution.Projects.First(), fix, scope, action.EquivalenceKey, fix.FixableDiagnosticIds, provider, CancellationToken.None)
            : new FixAllContext(document, fix, scope, action.EquivalenceKey, fix.FixableDiagnosticIds, provider, CancellationToken.None);
        Assert.Contains(scope, fix.GetFixAllProvider()!.GetSupportedFixAllScopes());
        var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(all);
        await ApplyAsync(all);
    }

    private TextDocument DocumentOf(Diagnostic diagnostic)
    {
        var project = _solution.Projects.First();
        return diagnostic.Location.SourceTree is { } tree
            ? project.Documents.Single(one => one.Name == tree.FilePath)
            : project.AdditionalDocuments.Single(one => one.FilePath == diagnostic.Location.GetLineSpan().Path);
    }

    private async Task<List<CodeAction>> OfferedAsync(Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(DocumentOf(diagnostic), diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    private async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Assert.All(changed.GetChanges(_solution).GetProjectChanges(), static project => Assert.Empty(project.GetChangedDocuments()));
        _solution = changed;
        Assert.Contains(_solution.Projects.First().AdditionalDocuments, one => one.FilePath == _path);
    }

    private sealed class Provider(FileFixProject<TFix> owner) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(d => d.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(project, cancellationToken)).Where(static d => d.Location.SourceTree is null);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var projects = owner._solution.Projects.ToList();
            return await owner.ReportedAsync(projects.FindIndex(one => one.Id == project.Id));
        }
    }
}
