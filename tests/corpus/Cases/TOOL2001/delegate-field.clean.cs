// rule: TOOL2001
// construct: lambda, property-field
// about: A formatter in a field, set in the constructor, shows only how long its argument is.
using Microsoft.Extensions.Configuration;

[Toolset("queues", Owner = "platform-team")]
internal sealed partial class QueueTools
{
    private readonly Func<string, string> _format;
    private readonly IConfiguration _configuration;

    public QueueTools(IConfiguration configuration)
    {
        _configuration = configuration;
        _format = text => $"<{text.Length} characters>";
    }

    /// <summary>Describes the queue that orders wait in.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe()
    {
        var connection = _configuration.GetConnectionString("OrderQueue") ?? "";
        return _format(connection);
    }
}
