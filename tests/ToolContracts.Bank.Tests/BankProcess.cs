using System.Diagnostics;
using ModelContextProtocol.Client;

namespace ToolContracts.Bank.Tests;

/// <summary>The sample as its users start it.</summary>
internal sealed class BankProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;

    private BankProcess(Process process, Uri address, string start) => (_process, Address, Start) = (process, address, start);

    /// <summary>The built program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Bank.dll");

    public Uri Address { get; }

    /// <summary>What it printed until it had started.</summary>
    public string Start { get; }

    /// <summary>Starts it on a free port of this machine, and waits until it has started.</summary>
    public static async Task<BankProcess> OverHttpAsync(params IEnumerable<string> arguments)
    {
        var process = Process.Start(HttpStart(arguments))!;
        var printed = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            printed.Add(line);
            if (line.Contains("Application started.", StringComparison.Ordinal))
            {
                // A full pipe would stop it.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                var listening = printed.Single(static one => one.Contains(Listening, StringComparison.Ordinal));
                var address = new Uri(listening[(listening.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim());
                return new BankProcess(process, new Uri(address, "/mcp"), string.Join('\n', printed));
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"The bank ended with {process.ExitCode}:\n{string.Join('\n', printed)}");
    }

    /// <summary>How it is started on a free port of this machine.</summary>
    public static ProcessStartInfo HttpStart(params IEnumerable<string> arguments) =>
        new("dotnet", [Program, "--urls", "http://127.0.0.1:0", .. arguments]) { RedirectStandardOutput = true };

    public async Task<McpClient> ConnectAsync() => await McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = Address, TransportMode = HttpTransportMode.StreamableHttp }),
        cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Starts it on standard input and output.</summary>
    public static async Task<McpClient> OverStdioAsync() => await McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions { Name = "bank", Command = "dotnet", Arguments = [Program, "--stdio"] }),
        cancellationToken: TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
