// rule: TOOL2001
// construct: collection, property-field
// about: A channel in a field hands the secret from the method that fills it to the tool.
using System.Threading.Channels;
using Microsoft.Extensions.Configuration;

[Toolset("wards", Owner = "clinic")]
internal sealed partial class WardTools(IConfiguration configuration)
{
    private readonly Channel<string> _rooms = Channel.CreateBounded<string>(4);
    private readonly Channel<string> _logins = Channel.CreateBounded<string>(4);

    internal void Fill()
    {
        _rooms.Writer.TryWrite(configuration["Ward:Room"] ?? "");
        _logins.Writer.TryWrite(configuration["Ward:Password"] ?? "");
    }

    /// <summary>Tells what comes next.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Next()
    {
        return _logins.Reader.TryRead(out var next) ? next : "none"; // expect: TOOL2001
    }
}
