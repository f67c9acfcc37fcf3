// rule: TOOL2007
// construct: record, lambda
// about: A lambda that reports progress is given a record's text with the secret.
using Microsoft.Extensions.Configuration;

[Toolset("restores", Owner = "platform-team")]
internal sealed partial class RestoreTools(IConfiguration configuration)
{
    /// <summary>Tells how large a restore would be.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Size(IProgress<string> progress)
    {
        var source = new BackupSource("nightly", configuration["Backup:Passphrase:Secret"] ?? "");
        Action<string> report = text => progress.Report("from " + text);
        report(source.ToString()); // expect: TOOL2007
        return source.Login.Length;
    }
}

internal sealed record BackupSource(string Name, string Login);
