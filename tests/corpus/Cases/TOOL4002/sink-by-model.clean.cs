// rule: TOOL4002
// construct: model, unknown-call
// about: The model's name goes into the argument beside it.
// assembly: Vendor.Media
namespace Vendor.Media;

public static class MediaFile
{
    public static int Open(string path, string title) => path.Length + title.Length;
}
// assembly: main
// file: FilmTools.cs
using Vendor.Media;

namespace Films;

[Toolset("films")]
public sealed partial class FilmTools
{
    /// <summary>Tells how long a film is.</summary>
    /// <param name="film">The film's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Length(string film)
    {
        var name = film.Trim();
        return MediaFile.Open("/srv/films/latest.mov", name);
    }
}
// additional: media.toolcontracts.json
{
  "version": 1,
  "library": "media",
  "rows": [
    { "type": "Vendor.Media.MediaFile", "member": "Open", "sink": "path", "at": "Argument[path]" }
  ]
}
