using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.CodeFixes.Locking;

/// <summary>A change to be accepted, as its diagnostic describes it.</summary>
/// <param name="File">Path of the lock file.</param>
/// <param name="Edits">What is taken over.</param>
/// <param name="Code">The toolsets as the code has them.</param>
internal sealed record AcceptedChange(string File, ImmutableArray<LockEdit> Edits, JsonObject Code)
{
    /// <summary>Reads a diagnostic; null where it stands for no change.</summary>
    public static AcceptedChange? Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(LockProperties.File, out var file) && file is not null
        && diagnostic.Properties.TryGetValue(LockProperties.Edits, out var edits) && edits is not null
        && diagnostic.Properties.TryGetValue(LockProperties.Code, out var code) && code is not null
        && JsonDocumentReader.Read(code, int.MaxValue).Value is JsonObject toolsets
            ? new AcceptedChange(file, LockEdit.Read(edits), toolsets) : null;

    /// <summary>The lock file in a project; null where it is not to be had, or has a fault.</summary>
    public TextDocument? FindFile(Project project) => project.AdditionalDocuments.FirstOrDefault(document => (document.FilePath ?? document.Name) == File);
}
