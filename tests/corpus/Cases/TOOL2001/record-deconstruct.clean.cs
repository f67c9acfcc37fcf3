// rule: TOOL2001
// construct: record, tuple
// about: A positional record is taken apart, and the part with the secret is discarded.
[Toolset("cameras", Owner = "platform-team")]
internal sealed partial class CameraTools
{
    /// <summary>Describes the camera at the gate.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Gate()
    {
        var camera = new Camera("rtsp://gate.example", Environment.GetEnvironmentVariable("CAMERA_PASSWORD") ?? "");
        var (shown, _) = camera;
        return shown;
    }
}

internal sealed record Camera(string Address, string Login);
