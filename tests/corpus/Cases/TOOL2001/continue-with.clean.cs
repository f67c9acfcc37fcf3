// rule: TOOL2001
// construct: async, lambda
// about: A continuation turns the password into whether there is one.
using Microsoft.Extensions.Configuration;

[Toolset("backups", Owner = "platform-team")]
internal sealed partial class BackupTools(IConfiguration configuration)
{
    /// <summary>Tells how the backup archive is protected.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> ProtectionAsync(CancellationToken cancellationToken)
    {
        var password = Task.Run(() => configuration["Backup:ArchivePassword"] ?? "", cancellationToken);
        var shown = await password.ContinueWith(done => done.Result.Length > 0 ? "set" : "not set", cancellationToken).ConfigureAwait(false);
        return "archive password: " + shown;
    }
}
