using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Host.Mef;
using ToolContracts.CodeFixes;

namespace ToolContracts.PublicCode;

/// <summary>Asks each fix for what it offers, and applies it, each to the code as it was.</summary>
internal static class FixTrial
{
    // Of each rule this many, evenly over what was found: a fix is applied to the whole solution each time.
    private const int PerRule = 40;

    public static async Task<(int Offered, int Applied)> RunAsync(
        Compilation compilation, ImmutableArray<Diagnostic> found, ConcurrentQueue<string> crashes)
    {
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var project = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            project, VersionStamp.Default, "PublicCode", "PublicCode", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options, metadataReferences: compilation.References));
        var documents = new Dictionary<string, DocumentId>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var id = DocumentId.CreateNewId(project);
            documents[tree.FilePath] = id;
            solution = solution.AddDocument(id, Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        }

        var (offered, applied) = (0, 0);
        foreach (var fix in Fixes())
        {
            foreach (var diagnostic in Some(found.Where(one => one.Location.IsInSource && fix.FixableDiagnosticIds.Contains(one.Id))))
            {
                try
                {
                    var actions = new List<CodeAction>();
                    var document = solution.GetDocument(documents[diagnostic.Location.SourceTree!.FilePath])!;
                    await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                    offered += actions.Count;
                    foreach (var action in actions)
                    {
                        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
                        applied += changed.GetChanges(solution).GetProjectChanges().Any() ? 1 : 0;
                    }
                }
                catch (Exception exception)
                {
                    crashes.Enqueue($"{fix.GetType().Name} for {diagnostic}: {exception}");
                }
            }
        }

        return (offered, applied);
    }

    private static IEnumerable<Diagnostic> Some(IEnumerable<Diagnostic> found)
    {
        var all = found.ToArray();
        var step = Math.Max(1, all.Length / PerRule);
        return all.Where((_, index) => index % step == 0);
    }

    private static IEnumerable<CodeFixProvider> Fixes() => typeof(ContractFix).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!);
}
