// rule: TOOL2001
// construct: linq, lambda
// about: Each key of a ring is trimmed and listed.
using Microsoft.Extensions.Configuration;

[Toolset("keyring", Owner = "platform-team")]
internal sealed partial class KeyRingTools(IConfiguration configuration)
{
    /// <summary>Lists the keys of the ring.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> List()
    {
        var keys = (configuration["KeyRing:SecretKeys"] ?? "").Split(';');
        return keys.Select(key => key.Trim()).Where(key => key.Length > 0).ToList(); // expect: TOOL2001
    }
}
