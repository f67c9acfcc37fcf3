using System.Diagnostics;

namespace ToolContracts.Tests.Sqlite;

/// <summary>A host in a process of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    public HostProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ToolContracts.Tests.Host.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
    }

    public async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The host ended.");

    /// <summary>The lines up to the one that says that it is done.</summary>
    public async Task<List<string>> ReadUntilDoneAsync()
    {
        var lines = new List<string>();
        for (var line = await ReadLineAsync(); line != "done"; line = await ReadLineAsync())
        {
            lines.Add(line);
        }

        return lines;
    }

    public void WriteLine() => _process.StandardInput.WriteLine();

    /// <summary>Ends it as a crash would: no handler, no finally block runs.</summary>
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
