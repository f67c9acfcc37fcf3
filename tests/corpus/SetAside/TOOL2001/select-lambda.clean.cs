// rule: TOOL2001
// construct: linq, lambda
// about: Each key of a ring is replaced by a row of stars, by a lambda that ignores its parameter.
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
        return keys.Select(_ => "********").Where(key => key.Length > 0).ToList();
    }
}
