// rule: TOOL9003
// construct: declaration, interface
// about: A public type's method gives a token out.
public sealed class AgentTokens
{
    private readonly string _token = Environment.GetEnvironmentVariable("AGENT_TOKEN") ?? "";

    public bool IsSet() => _token.Length > 0;

    public string Current() => "Bearer " + _token; // expect: TOOL9003
}
