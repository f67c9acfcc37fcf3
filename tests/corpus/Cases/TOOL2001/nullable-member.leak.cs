// rule: TOOL2001
// construct: property-field, control-flow
// about: A nested member is set in a helper and read through a conditional access.
using Microsoft.Extensions.Configuration;

[Toolset("studios", Owner = "platform-team")]
internal sealed partial class StudioTools(IConfiguration configuration)
{
    /// <summary>Tells how the studio's stream is published.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Stream()
    {
        var studio = new Studio();
        Fill(studio);
        return studio.Stream?.Login ?? "not published"; // expect: TOOL2001
    }

    private void Fill(Studio studio)
    {
        studio.Stream = new StreamSetup { Login = configuration["Studio:StreamKey"] + configuration["Studio:Secret"] };
    }
}

internal sealed class Studio
{
    public StreamSetup? Stream { get; set; }
}

internal sealed class StreamSetup
{
    public string Login { get; set; } = "unset";
}
