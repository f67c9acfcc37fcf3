// rule: TOOL2001
// construct: exception
// about: A secret is thrown in an exception's own member, caught in the tool, and only its code is returned.
using Microsoft.Extensions.Configuration;

[Toolset("gates", Owner = "platform-team")]
internal sealed partial class GateTools(IConfiguration configuration)
{
    /// <summary>Tests the login at the gate.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Test()
    {
        try
        {
            Connect(configuration["Gate:Password"] ?? "");
            return "works";
        }
        catch (LoginRefusedException refused)
        {
            return "refused with " + refused.Code;
        }
    }

    private static void Connect(string password)
    {
        if (password.Length < 12)
        {
            throw new LoginRefusedException(password, 403);
        }
    }
}

internal sealed class LoginRefusedException(string attempt, int code) : Exception
{
    public string Attempt { get; } = attempt;

    public int Code { get; } = code;
}
