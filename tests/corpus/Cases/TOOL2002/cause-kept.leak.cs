// rule: TOOL2002
// construct: exception
// about: An exception with the secret is caught and becomes the text of a new one.
using Microsoft.Extensions.Configuration;

[Toolset("silos", Owner = "platform-team")]
internal sealed partial class SiloTools(IConfiguration configuration)
{
    /// <summary>Tells how full the silo is.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Level()
    {
        try
        {
            return Probe(configuration["Silo:Password"] ?? "");
        }
        catch (FormatException refused)
        {
            throw new InvalidOperationException("The silo says: " + refused.Message); // expect: TOOL2002
        }
    }

    private static int Probe(string password) =>
        password.Length > 3 ? 80 : throw new FormatException($"password={password}");
}
