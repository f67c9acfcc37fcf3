using System.Text;
using System.Text.Json;

namespace ToolContracts.Cli.Tests;

/// <summary>A run of the whole command line in this process: as <see cref="CliRun"/>, for tables of many cases.</summary>
internal static class InProcess
{
    public static async Task<CliRun> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var text = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, text, error);
        return new CliRun(code, Encoding.UTF8.GetString(output.ToArray()) + text, error.ToString());
    }

    /// <summary>The document of a run with <c>--json</c>.</summary>
    public static async Task<(int Code, JsonElement Document)> JsonAsync(params string[] arguments)
    {
        var run = await RunAsync([.. arguments, "--json"]);
        Assert.Empty(run.Error);
        return (run.ExitCode, run.Json);
    }
}
