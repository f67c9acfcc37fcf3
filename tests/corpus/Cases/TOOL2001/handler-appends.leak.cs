// rule: TOOL2001
// construct: interpolation, string-builder
// about: A StringBuilder appends an interpolated string by its handler, and the password is in a hole.
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;

[Toolset("feeds", Owner = "platform-team")]
internal sealed partial class FeedTools(IConfiguration configuration)
{
    /// <summary>Describes a feed.</summary>
    /// <param name="feed">The feed.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(string feed)
    {
        var password = configuration["Feeds:Password"] ?? "";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{feed} by {password}");
        return text.ToString(); // expect: TOOL2001
    }
}
