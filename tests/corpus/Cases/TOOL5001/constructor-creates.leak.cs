// rule: TOOL5001
// construct: effect, unknown-call
// about: The constructor of a helper object creates a file.
namespace Codecs;

internal sealed class Track : IDisposable
{
    private readonly FileStream _stream;

    public Track(int number) => _stream = new FileStream($"/srv/tracks/{number}.raw", FileMode.Create);

    public long Length => _stream.Length;

    public void Dispose() => _stream.Dispose();
}

[Toolset("tracks")]
public sealed partial class TrackTools
{
    /// <summary>Tells how long a track is.</summary>
    /// <param name="number">The track.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Length(int number) // expect: TOOL5001
    {
        using var track = new Track(number);
        return track.Length / 44100;
    }
}
