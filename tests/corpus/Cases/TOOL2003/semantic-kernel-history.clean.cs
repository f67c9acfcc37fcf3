// rule: TOOL2003
// construct: collection
// about: A history of Semantic Kernel gets a user message that says whether there is a key.
using Microsoft.Extensions.Configuration;
using Microsoft.SemanticKernel.ChatCompletion;

internal sealed class SetupHelper(IConfiguration configuration)
{
    internal ChatHistory Start(string question)
    {
        var key = configuration["Search:ApiKey"] ?? "";
        var history = new ChatHistory("You help with the setup of the search.");
        history.AddUserMessage(question + " I have " + (key.Length > 0 ? "a key" : "no key"));
        return history;
    }
}
