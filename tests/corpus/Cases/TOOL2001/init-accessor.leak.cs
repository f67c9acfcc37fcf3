// rule: TOOL2001
// construct: property-field, record
// about: An accessor keeps the text that it is given.
using Microsoft.Extensions.Configuration;

[Toolset("shelves", Owner = "platform-team")]
internal sealed partial class ShelfTools(IConfiguration configuration)
{
    /// <summary>Describes the shelf's display.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Display()
    {
        var display = new ShelfDisplay { Login = configuration["Shelf:DisplaySecret"] ?? "" };
        return "display: " + display.Login; // expect: TOOL2001
    }
}

internal sealed class ShelfDisplay
{
    private readonly string _login = "";

    public string Login
    {
        get => _login;
        init => _login = value.Trim();
    }
}
