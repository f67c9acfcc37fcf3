namespace ToolContracts.RoslynTesting;

/// <summary>
/// Counts what a run verified: a line for each verification, <c>TOOLnnnn fires|quiet|broken</c>, appended to the file that the environment
/// variable names. Without it nothing is written.
/// </summary>
internal static class VerificationLog
{
    private const string Variable = "TOOLCONTRACTS_VERIFICATIONS";

    private static readonly Lock Gate = new();

    public static void Add(string id, bool fires, bool compiles)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            lock (Gate)
            {
                File.AppendAllText(path, $"{id} {(!compiles ? "broken" : fires ? "fires" : "quiet")}\n");
            }
        }
    }
}
