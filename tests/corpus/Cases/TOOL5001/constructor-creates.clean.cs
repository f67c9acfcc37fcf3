// rule: TOOL5001
// construct: effect, unknown-call
// about: The constructor opens a file to read from it.
namespace Codecs;

internal sealed class Track : IDisposable
{
    private readonly FileStream _stream;

    public Track(int number) => _stream = new FileStream($"/srv/tracks/{number}.raw", FileMode.Open, FileAccess.Read);

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
    private long Length(int number)
    {
        using var track = new Track(number);
        return track.Length / 44100;
    }
}
