using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace ToolContracts.Agreement.Judges;

/// <summary>The process of the judges that are written in JavaScript: a line in, a line out.</summary>
public sealed class NodeProcess : IDisposable
{
    private readonly Process _process;

    private NodeProcess(Process process) => _process = process;

    /// <summary>The version of Node.</summary>
    public static string Version { get; } = Run("node", Folder, "--version").Trim();

    /// <summary>Starts a script, with the packages that its lock file names.</summary>
    /// <param name="script">File name below the folder of the judges.</param>
    /// <exception cref="InvalidOperationException">Node or npm are not there, or a package could not be had.</exception>
    public static NodeProcess Start(string script)
    {
        Install();
        return new NodeProcess(Process.Start(Command("node", Folder, script))!);
    }

    /// <summary>The version of a package, as the lock file pins it.</summary>
    public static string VersionOf(string package) =>
        (string)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "package-lock.json")))!["packages"]!["node_modules/" + package]!["version"]!;

    /// <summary>Sends commands and gives their answers in order.</summary>
    public IEnumerable<JsonNode> Ask(IEnumerable<JsonObject> commands)
    {
        // Written in full while the answers are read: pipes hold little, and neither side may wait for the other.
        var lines = Channel.CreateUnbounded<bool>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var writing = Task.Run(() =>
        {
            try
            {
                foreach (var command in commands)
                {
                    _process.StandardInput.Write(command.ToJsonString() + "\n");
                    lines.Writer.TryWrite(true);
                }

                _process.StandardInput.Flush();
            }
            finally
            {
                lines.Writer.Complete();
            }
        });
        while (lines.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (lines.Reader.TryRead(out _))
            {
                yield return JsonNode.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"Node ended: {_process.StandardError.ReadToEnd()}"))!;
            }
        }

        writing.GetAwaiter().GetResult();
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "node");

    public void Dispose()
    {
        _process.StandardInput.Dispose();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Exactly what the lock file names, once for each lock file, and never twice at a time: npm starts by emptying the folder.</summary>
    private static void Install()
    {
        using var only = new Mutex(initiallyOwned: false, "toolcontracts-judges-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Folder))));
        try
        {
            only.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Who held it was killed. It is ours now, and the stamp, written last, says whether the install is whole.
        }

        try
        {
            InstallAlone();
        }
        finally
        {
            only.ReleaseMutex();
        }
    }

    private static void InstallAlone()
    {
        var wanted = File.ReadAllText(Path.Combine(Folder, "package-lock.json"));
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        if (File.Exists(stamp) && File.ReadAllText(stamp) == wanted)
        {
            return;
        }

        Run("npm", Folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        File.WriteAllText(stamp, wanted);
    }

    private static string Run(string file, string folder, params IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(Command(file, folder, arguments))!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {errors.Result}");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException($"{file} is needed for the judges: install Node 18 or later and npm.", exception);
        }
    }

    private static ProcessStartInfo Command(string file, string folder, params IEnumerable<string> arguments)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
        };
    }
}
