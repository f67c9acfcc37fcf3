using System.Diagnostics;

namespace QuickStart;

/// <summary>A second process that is killed while its tool is at work: after the effect, before anybody could record it.</summary>
internal static class KilledShop
{
    /// <summary>The argument that makes this program the second process.</summary>
    public const string Argument = "--be-killed";

    /// <summary>The second process: opens the shop and makes the call. It never returns from it.</summary>
    public static async Task RunAsync(string folder, string tool, string arguments)
    {
        using var host = await Shop.OpenAsync(folder, stopsMidway: true);
        await host.CallAsync(tool, arguments);
    }

    /// <summary>Starts the second process, waits until its tool has acted, and kills it.</summary>
    public static async Task StartAndKillAsync(string folder, string tool, string arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(KilledShop).Assembly.Location);
        }

        foreach (var argument in new[] { Argument, folder, tool, arguments })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        if (await process.StandardOutput.ReadLineAsync() != "midway")
        {
            throw new InvalidOperationException("The second process ended before its tool acted.");
        }

        process.Kill();
        await process.WaitForExitAsync();
    }
}
