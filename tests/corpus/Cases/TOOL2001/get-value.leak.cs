// rule: TOOL2001
// construct: declaration, model
// about: GetValue reads a key that looks like a secret.
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
        var key = configuration.GetValue<string>("OpenAI:ApiKey");
        return $"{model}, {key}"; // expect: TOOL2001
    }
}
