// rule: TOOL4002
// construct: model, guard
// about: The tool asks the check of the row.
// assembly: Vendor.Checks
namespace Vendor.Checks;

public static class FileNames
{
    public static bool IsPlain(string name) => name.All(char.IsAsciiLetterOrDigit);

    public static bool IsShort(string name) => name.Length < 20;
}
// assembly: main
// file: PosterTools.cs
using Vendor.Checks;

namespace Posters;

[Toolset("posters")]
public sealed partial class PosterTools
{
    /// <summary>Tells how large a poster is.</summary>
    /// <param name="poster">The poster's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Size(string poster)
    {
        if (!FileNames.IsPlain(poster))
        {
            return 0;
        }

        return File.ReadAllBytes("/srv/posters/" + poster).LongLength;
    }
}
// additional: checks.toolcontracts.json
{
  "version": 1,
  "library": "checks",
  "rows": [
    { "type": "Vendor.Checks.FileNames", "member": "IsPlain", "barrier": "path", "at": "Argument[0]", "returns": true }
  ]
}
