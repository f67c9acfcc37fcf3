// rule: TOOL2001
// construct: control-flow
// about: A field is set to the secret where it is null, and another text is returned.
using Microsoft.Extensions.Configuration;

[Toolset("glazes", Owner = "platform-team")]
internal sealed partial class GlazeTools(IConfiguration configuration)
{
    private string? _login;
    private string? _name;

    /// <summary>Tells about the glaze archive.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Archive()
    {
        _login ??= configuration["Glaze:ArchivePassword"];
        _name ??= configuration["Glaze:ArchiveName"];
        return _login is null ? "closed" : _name ?? "";
    }
}
