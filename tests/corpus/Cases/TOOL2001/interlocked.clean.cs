// rule: TOOL2001
// construct: ref-out, property-field
// about: An atomic exchange stores the secret in a field; what is returned is the field beside it.
using Microsoft.Extensions.Configuration;

[Toolset("meters", Owner = "platform-team")]
internal sealed partial class MeterTools(IConfiguration configuration)
{
    private string _last = "";
    private string _name = "";

    /// <summary>Tells about the last meter.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Last()
    {
        Interlocked.Exchange(ref _last, configuration["Meters:ReaderPassword"] ?? "");
        Interlocked.Exchange(ref _name, configuration["Meters:ReaderName"] ?? "");
        return _last.Length == 0 ? "none" : _name;
    }
}
