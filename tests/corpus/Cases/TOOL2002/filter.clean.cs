// rule: TOOL2002
// construct: exception, guard
// about: The filter tests another variable; a second catch takes the rest.
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
            return Login(configuration["Beacons:Password"] ?? "");
        }
        catch (InvalidOperationException) when (!strict)
        {
            return 0;
        }
        catch (InvalidOperationException)
        {
            return -1;
        }
    }

    private static int Login(string password) =>
        password.Length > 8 ? 12 : throw new InvalidOperationException("'" + password + "' is too short.");
}
