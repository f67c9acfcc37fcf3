using Microsoft.Extensions.Configuration;
using ToolContracts;

namespace Leaky;

[Toolset("backups", Owner = "desk")]
public sealed partial class BackupTools(IConfiguration configuration)
{
    /// <summary>Counts the backups of a day.</summary>
    /// <param name="day">The day.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count(DateOnly day, IProgress<string> progress)
    {
        var password = configuration["Backups:Password"];
        progress.Report($"signing in with {password}");
        return day.Day;
    }
}
