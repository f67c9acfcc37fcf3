using System.Diagnostics;

namespace ToolContracts.Campaign;

/// <summary>A host process that a plan is given to.</summary>
internal static class HostProcess
{
    /// <summary>Runs a plan until the process has ended, by itself or by its death.</summary>
    /// <returns>The lines that it printed, and whether it was killed.</returns>
    /// <exception cref="InvalidOperationException">It failed otherwise.</exception>
    public static async Task<(IReadOnlyList<string> Lines, bool WasKilled)> RunAsync(HostPlan plan)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(typeof(HostProcess).Assembly.Location);
        }

        start.ArgumentList.Add("host");
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(HostRun.Write(plan));
        await process.StandardInput.FlushAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        // 128 + SIGKILL.
        var wasKilled = process.ExitCode == 137;
        if (!wasKilled && process.ExitCode != 0)
        {
            throw new InvalidOperationException($"A host ended with exit code {process.ExitCode}: {await error}");
        }

        // A line that was cut short by the death is no answer.
        var text = await output;
        var lines = text.Split('\n');
        return (lines[..^1], wasKilled);
    }
}
