// rule: TOOL2001
// construct: cross-assembly
// about: The method beside it says nothing, and gives the name of the secret.
// assembly: Clinic.Access
namespace Clinic.Access;

public sealed class Badges
{
    private readonly Dictionary<int, string> _codes = [];

    [return: SecretData]
    public string CodeOf(int badge) => _codes[badge];

    public string LabelOf(int badge) => "badge " + badge;
}

// assembly: main
using Clinic.Access;

[Toolset("badges", Owner = "platform-team")]
internal sealed partial class BadgeTools(Badges badges)
{
    /// <summary>Describes a badge.</summary>
    /// <param name="number">The badge's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(int number) => $"{badges.LabelOf(number)}: {badges.CodeOf(number).Length} digits";
}
