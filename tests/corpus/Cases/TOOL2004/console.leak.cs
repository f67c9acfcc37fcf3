// rule: TOOL2004
// construct: string-builder
// about: A line with the password is written to the console.
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
        line.Append(' ').Append(password);
        Console.WriteLine(line.ToString()); // expect: TOOL2004
        return 2;
    }
}
