using System.ComponentModel.DataAnnotations;
using ToolContracts;

namespace MyTools;

/// <summary>Notes by title. The methods are private: only generated code calls them, behind the guards that their attributes ask for.</summary>
/// <param name="notes">Where the notes are kept.</param>
[Toolset("notes", Version = "1.0.0", Owner = "notes-team")]
public sealed partial class NoteTools(Notes notes)
{
    /// <summary>Reads a note.</summary>
    /// <param name="title">The title of the note.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresPermission("notes.read", Resource = "note/{title}")]
    private Note Read([StringLength(80, MinimumLength = 1)] string title) => notes.Read(title);

    /// <summary>Writes a note, in place of the one that has its title.</summary>
    /// <param name="note">The note.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("notes.write", Resource = "note/{note.Title}")]
    [Idempotent]
    private Note Write(Note note) => notes.Write(note);
}
