// rule: TOOL2001
// construct: async, lambda
// about: A continuation passes the password on as the result of the task.
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
        var shown = await password.ContinueWith(done => done.Result, cancellationToken).ConfigureAwait(false);
        return "archive password: " + shown; // expect: TOOL2001
    }
}
