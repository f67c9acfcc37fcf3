// rule: TOOL2001
// construct: string-builder, helper-method
// about: A helper appends the token to the caller's builder.
using System.Text;

[Toolset("agents", Owner = "platform-team")]
internal sealed partial class AgentTools
{
    /// <summary>Tells the state of the deployment agents.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string State()
    {
        var text = new StringBuilder("agents: 3");
        AppendSession(text, Environment.GetEnvironmentVariable("AGENT_TOKEN") ?? "", DateTime.UtcNow);
        return text.ToString(); // expect: TOOL2001
    }

    private static void AppendSession(StringBuilder text, string token, DateTime issued)
    {
        if (token.Length == 0)
        {
            return;
        }

        text.AppendLine();
        text.Append("session ").Append(token);
    }
}
