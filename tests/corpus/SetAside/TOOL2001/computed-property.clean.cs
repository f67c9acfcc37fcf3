// rule: TOOL2001
// construct: property-field
// about: A computed property puts the user into a line that the tool returns.
using Microsoft.Extensions.Configuration;

[Toolset("archive", Owner = "platform-team")]
internal sealed partial class ArchiveTools(IConfiguration configuration)
{
    private string User => configuration["Archive:User"] ?? "";

    private string Password => configuration["Archive:Password"] ?? "";

    private string Login => Password.Length == 0 ? "nobody" : User;

    /// <summary>Tells who opens the archive.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Who() => "opened by " + Login;
}
