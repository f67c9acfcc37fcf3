// rule: TOOL2001
// construct: async, generic
// about: A completion source is given the secret, and its task's state is shown.
using Microsoft.Extensions.Configuration;

[Toolset("ovens", Owner = "platform-team")]
internal sealed partial class OvenTools(IConfiguration configuration)
{
    /// <summary>Tells about the ceramic oven.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> OvenAsync(CancellationToken cancellationToken)
    {
        var login = new TaskCompletionSource<string>();
        login.SetResult(configuration["Oven:Secret"] ?? "");
        cancellationToken.ThrowIfCancellationRequested();
        await login.Task;
        return login.Task.Status.ToString();
    }
}
