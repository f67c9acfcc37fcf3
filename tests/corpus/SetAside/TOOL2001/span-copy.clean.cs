// rule: TOOL2001
// construct: collection, conversion
// about: The buffer was cleared and filled with other text before the string is made.
using Microsoft.Extensions.Configuration;

[Toolset("cranes", Owner = "platform-team")]
internal sealed partial class CraneTools(IConfiguration configuration)
{
    /// <summary>Tells about the crane's radio.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Radio()
    {
        var secret = configuration["Crane:RadioSecret"] ?? "";
        var buffer = new char[64];
        var length = Math.Min(secret.Length, buffer.Length);
        secret.AsSpan(0, length).CopyTo(buffer);
        buffer = new char[64];
        "radio".AsSpan().CopyTo(buffer);
        return new string(buffer, 0, length);
    }
}
