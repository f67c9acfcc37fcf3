// rule: TOOL2001
// construct: property-field, control-flow
// about: The nested object is replaced after the helper has set its member.
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
        studio.Stream = new StreamSetup();
        return studio.Stream?.Login ?? "not published";
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
