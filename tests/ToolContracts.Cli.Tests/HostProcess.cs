using System.Diagnostics;

namespace ToolContracts.Cli.Tests;

/// <summary>A host in a process of its own that holds the store and one running call.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process) => _process = process;

    public static async Task<HostProcess> HoldAsync(string database)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ToolContracts.Tests.Host.dll"), "hold", database, "order-1", "Irreversible"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var host = new HostProcess(Process.Start(start)!);
        Assert.Equal("Claimed", await host._process.StandardOutput.ReadLineAsync());
        return host;
    }

    /// <summary>Ends it as a crash would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
