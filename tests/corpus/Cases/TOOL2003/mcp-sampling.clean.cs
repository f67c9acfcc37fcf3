// rule: TOOL2003
// construct: property-field, record
// about: The system prompt names a limit, which depends on whether there is a token.
using Microsoft.Extensions.Configuration;
using ModelContextProtocol.Protocol;

internal sealed class SamplingRequests(IConfiguration configuration)
{
    internal CreateMessageRequestParams Next(string question)
    {
        var token = configuration["Mcp:SessionToken"] ?? "";
        var limit = token.Length > 0 ? 500 : 100;
        return new CreateMessageRequestParams
        {
            MaxTokens = limit,
            Messages = [],
            SystemPrompt = $"Answer in {limit} tokens.",
        };
    }
}
