// rule: TOOL4002
// construct: model, conversion
// about: Of the same document only a number goes into the file's name.
using System.Net.Http.Json;

namespace Updates;

public sealed record Manifest(string NotesFile, int Build);

public sealed class ReleaseNotes(HttpClient http)
{
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var manifest = await http.GetFromJsonAsync<Manifest>("https://updates.example/manifest.json", cancellationToken)
            ?? throw new InvalidOperationException("There is no manifest.");
        var file = $"notes-{manifest.Build}.md";
        return await File.ReadAllTextAsync(Path.Combine("/var/lib/updates", file), cancellationToken);
    }
}

[Toolset("releases")]
public sealed partial class ReleaseTools(ReleaseNotes notes)
{
    /// <summary>Reads the notes on the latest release.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("updates.example")]
    private Task<string> NotesAsync(CancellationToken cancellationToken) => notes.ReadAsync(cancellationToken);
}
