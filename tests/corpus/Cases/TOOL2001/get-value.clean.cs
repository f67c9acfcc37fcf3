// rule: TOOL2001
// construct: declaration, model
// about: GetValue reads keys that only resemble one: a number of tokens and a boost of keywords.
using Microsoft.Extensions.Configuration;

[Toolset("models", Owner = "platform-team")]
internal sealed partial class ModelTools(IConfiguration configuration)
{
    /// <summary>Tells how the model is set up.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Setup()
    {
        var model = configuration.GetValue<string>("OpenAI:Model");
        var tokens = configuration.GetValue<int>("OpenAI:MaxOutputTokens");
        var boost = configuration.GetValue<double>("Search:KeywordBoost");
        return $"{model}, {tokens} tokens, boost {boost}";
    }
}
