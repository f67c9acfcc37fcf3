using System.Diagnostics;
using System.Text.Json;

namespace ToolContracts.Cli.Tests;

/// <summary>One run of the program.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>The one document on standard output; anything beside it fails.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement.Clone();

    public CliRun Ends(int code)
    {
        Assert.True(ExitCode == code, $"exit code {ExitCode}, not {code}\n{Output}\n{Error}");
        return this;
    }

    /// <summary>Runs the program as this account.</summary>
    public static Task<CliRun> OfAsync(params string[] arguments) => StartAsync([], null, arguments);

    /// <summary>Runs it with something on standard input.</summary>
    public static Task<CliRun> WithInputAsync(string input, params string[] arguments) => StartAsync([], input, arguments);

    /// <summary>Runs it as another account, which owns nothing. Only root can.</summary>
    public static Task<CliRun> AsNobodyAsync(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv"), "Only root can run a program as another account.");
        return StartAsync(["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"], null, arguments);
    }

    private static async Task<CliRun> StartAsync(string[] prefix, string? input, string[] arguments)
    {
        string[] line = [.. prefix, "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "ToolContracts.Cli.dll"), .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("SUDO_USER");
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in Environments.Value ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliRun(process.ExitCode, await output, await error);
    }

    /// <summary>Environment variables of the runs of this test.</summary>
    public static AsyncLocal<Dictionary<string, string>?> Environments { get; } = new();
}
