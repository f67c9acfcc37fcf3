using System.Collections.Concurrent;
using ToolContracts;

namespace MyServer;

/// <summary>Notes, kept in memory. Put your own system here.</summary>
public sealed class Notes
{
    private readonly ConcurrentDictionary<string, Note> _byTitle = new(StringComparer.Ordinal);

    /// <summary>The note of a title.</summary>
    /// <exception cref="ToolFailedException">There is none. The caller is told the code.</exception>
    public Note Read(string title) => _byTitle.TryGetValue(title, out var note) ? note : throw new ToolFailedException("no-such-note", ToolFailure.Final);

    /// <summary>Keeps a note.</summary>
    public Note Write(Note note) => _byTitle[note.Title] = note;
}
