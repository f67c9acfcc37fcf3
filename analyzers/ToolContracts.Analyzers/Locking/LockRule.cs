using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking;

/// <summary>A rule that speaks of one kind of difference from the lock file. Where there is no lock file it is silent.</summary>
public abstract class LockRule : ContractRule
{
    /// <summary>The kind of which the rule speaks.</summary>
    private protected abstract ChangeKind Kind { get; }

    private DiagnosticDescriptor Rule => SupportedDiagnostics[0];

    private protected sealed override void Register(CompilationStartAnalysisContext start)
    {
        if (ProjectLock.Of(start.Compilation, start.Options) is not { } file)
        {
            return;
        }

        start.RegisterSymbolAction(RuleActions.OnToolsets((toolset, context) => CheckToolset(toolset, file, context)), SymbolKind.NamedType);
        start.RegisterAdditionalFileAction(context => CheckFile(file, context));
    }

    /// <summary>Reports what there is to say of the file itself.</summary>
    private protected virtual void CheckFile(ProjectLock file, AdditionalFileAnalysisContext context)
    {
    }

    /// <summary>A diagnostic of a change, with what its fix needs.</summary>
    private protected Diagnostic Describe(ContractChange change, Location location, ProjectLock file, JsonObject code)
    {
        var path = change.Edits[0].Path;
        var name = path.Count > 2 ? $"Tool '{path[0]}_{path[2]}'" : $"Toolset '{path[0]}'";
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(LockProperties.File, file.File.Path)
            .Add(LockProperties.Edits, LockEdit.Write(change.Edits))
            .Add(LockProperties.Code, JsonPrinter.Compact(CodeOf(path, code)));
        return Diagnostic.Create(Rule, location, properties, name, change.Subject, change.Was, LockNames.File, change.Now);
    }

    private void CheckToolset(ToolsetDeclaration toolset, ProjectLock file, SymbolAnalysisContext context)
    {
        if (file.Compare(toolset, context.CancellationToken) is not { } compared)
        {
            return;
        }

        foreach (var change in compared.Changes)
        {
            if (change.Kind == Kind)
            {
                var location = ChangeLocations.Of(change, toolset, context.CancellationToken);
                context.ReportDiagnostic(Describe(change, location, file, compared.Entry.Value));
            }
        }
    }

    /// <summary>The part of the code's toolsets that a change needs: one tool, or, where the toolset's head changed, all.</summary>
    private static JsonObject CodeOf(EquatableArray<string> path, JsonObject toolset)
    {
        if (path.Count > 2 && Facts.Object(toolset, LockNames.Tools) is { } tools)
        {
            var tool = tools[path[2]];
            toolset = toolset.With(LockNames.Tools, new JsonObject(default, tool is null ? [] : [tool]));
        }

        return new JsonObject(default, toolset.Members.IsEmpty ? [] : [new JsonMember(path[0], default, toolset)]);
    }
}
