// rule: TOOL4002
// construct: declaration, property-field
// about: A property that says [Untrusted] of itself names the file.
namespace Scanners;

public sealed class ScanJob
{
    [Untrusted]
    public string Label { get; set; } = "";

    public string StoredAs { get; set; } = "";
}

public sealed class ScanStore
{
    public byte[] Load(ScanJob job)
    {
        var copy = job;
        return File.ReadAllBytes(Path.Combine("/srv/scans", copy.Label)); // expect: TOOL4002
    }
}

[Toolset("scans")]
public sealed partial class ScanTools(ScanStore store)
{
    /// <summary>Tells how large the scan of a page is.</summary>
    /// <param name="page">The page's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Size(int page) => store.Load(new ScanJob { StoredAs = $"{page}.png" }).Length;
}
