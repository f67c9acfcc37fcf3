// rule: TOOL5004
// construct: effect, lambda
// about: The lambda only makes the start information of each.
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
    private int Run(IReadOnlyList<int> videos)
    {
        var started = videos.Select(video => new ProcessStartInfo("ffmpeg", ["-i", $"/srv/videos/{video}.mov"])).ToList();
        return started.Count(start => start.ArgumentList.Count > 0);
    }
}
