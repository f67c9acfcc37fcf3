// rule: TOOL2004
// construct: string-builder
// about: A line with the user is written to the console.
using System.Text;

[Toolset("jobs", Owner = "platform-team")]
internal sealed partial class JobTools
{
    /// <summary>Counts the jobs.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Count()
    {
        var line = new StringBuilder("worker ").Append(Environment.GetEnvironmentVariable("WORKER_NAME"));
        var password = Environment.GetEnvironmentVariable("WORKER_PASSWORD") ?? "";
        line.Append(' ').Append(password.Length > 0);
        Console.WriteLine(line.ToString());
        return 2;
    }
}
