// rule: TOOL9003
// construct: declaration, interface
// about: The type is internal: nobody outside sees the method.
internal sealed class AgentTokens
{
    private readonly string _token = Environment.GetEnvironmentVariable("AGENT_TOKEN") ?? "";

    public bool IsSet() => _token.Length > 0;

    public string Current() => "Bearer " + _token;
}
