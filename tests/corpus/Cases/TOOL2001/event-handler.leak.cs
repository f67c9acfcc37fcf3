// rule: TOOL2001
// construct: lambda
// about: A handler of an event gets the secret as its argument and stores it for the result.
using Microsoft.Extensions.Configuration;

[Toolset("pumps", Owner = "platform-team")]
internal sealed partial class PumpTools(IConfiguration configuration)
{
    /// <summary>Tells about the pumps' controller.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Controller()
    {
        var opened = new Opened();
        var text = "";
        opened.Opening += key => text = key;
        opened.Open(configuration["Pumps:Secret"] ?? "");
        return text; // expect: TOOL2001
    }
}

internal sealed class Opened
{
    public event Action<string>? Opening;

    public void Open(string key) => Opening?.Invoke(key);
}
