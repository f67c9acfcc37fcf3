// rule: TOOL2001
// construct: lambda, pattern
// about: A delegate is one of eleven lambdas, and the tenth tells the length of the key.
using Microsoft.Extensions.Configuration;

namespace Radios;

[Toolset("radios")]
public sealed partial class RadioTools(IConfiguration configuration)
{
    /// <summary>Describes a channel.</summary>
    /// <param name="channel">The channel's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(int channel)
    {
        Func<string> describe = channel switch
        {
            0 => () => "channel 0",
            1 => () => "channel 1",
            2 => () => "channel 2",
            3 => () => "channel 3",
            4 => () => "channel 4",
            5 => () => "channel 5",
            6 => () => "channel 6",
            7 => () => "channel 7",
            8 => () => "channel 8",
            9 => () => $"signed with a key of {configuration["Radio:ApiKey"]?.Length} characters",
            _ => () => "no channel",
        };
        return describe();
    }
}
