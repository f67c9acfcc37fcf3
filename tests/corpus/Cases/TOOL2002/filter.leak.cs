// rule: TOOL2002
// construct: exception, guard
// about: A filter lets the exception with the secret through in some cases.
using Microsoft.Extensions.Configuration;

[Toolset("beacons", Owner = "platform-team")]
internal sealed partial class BeaconTools(IConfiguration configuration)
{
    /// <summary>Counts the beacons.</summary>
    /// <param name="strict">Whether to fail where the login does not work.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count(bool strict)
    {
        try
        {
            return Login(configuration["Beacons:Password"] ?? ""); // expect: TOOL2002
        }
        catch (InvalidOperationException) when (!strict)
        {
            return 0;
        }
    }

    private static int Login(string password) =>
        password.Length > 8 ? 12 : throw new InvalidOperationException("'" + password + "' is too short.");
}
