// rule: TOOL5004
// construct: effect, lambda
// about: A lambda that is given to LINQ starts a process for each element.
using System.Diagnostics;

namespace Transcodes;

[Toolset("transcodes", Owner = "video-team")]
public sealed partial class TranscodeTools
{
    /// <summary>Transcodes videos.</summary>
    /// <param name="videos">The videos' numbers.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("transcodes.run", Resource = "videos/all")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Transcodes videos: {videos}")]
    private int Run(IReadOnlyList<int> videos) // expect: TOOL5004
    {
        var started = videos.Select(video => Process.Start("ffmpeg", ["-i", $"/srv/videos/{video}.mov"])).ToList();
        return started.Count(process => process.Id > 0);
    }
}
