// rule: TOOL4002
// construct: control-flow, effect
// about: The model's text is the program that is started.
using System.Diagnostics;

namespace Media;

[Toolset("convert", Owner = "media-team")]
public sealed partial class ConvertTools
{
    /// <summary>Converts the raw recording.</summary>
    /// <param name="codec">The codec.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("media.convert", Resource = "codec/{codec}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Converts the raw recording: {codec}")]
    [Sandbox(MemoryMegabytes = 512)]
    private int Convert(string codec)
    {
        using var converter = Process.Start(codec, ["-i", "raw.wav", "out.bin"]); // expect: TOOL4002
        return converter.WaitForExit(TimeSpan.FromSeconds(20)) ? converter.ExitCode : -1;
    }
}
