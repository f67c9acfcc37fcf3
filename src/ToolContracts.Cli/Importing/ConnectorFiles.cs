using System.Text;
using ToolContracts.Cli.Importing.Emit;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Importing;

/// <summary>The files of a connector in a folder.</summary>
internal sealed class ConnectorFiles(string folder, ConnectorNames names)
{
    public string Lock => Path.Combine(folder, RemoteLock.FileName(names));

    private string Server => Path.Combine(folder, names.Server + ".cs");

    private string Toolset => Path.Combine(folder, names.Toolset + ".cs");

    /// <summary>Writes what belongs to the server, and the author's file where there is none yet.</summary>
    /// <returns>The files that were written, and the tools that the author's file, which was there, does not call.</returns>
    public (IReadOnlyList<string> Written, IReadOnlyList<string> Missing) Write(Connector connector)
    {
        Directory.CreateDirectory(folder);
        OutputFile.Write(Server, Encoding.UTF8.GetBytes(ServerEmitter.Emit(connector)));
        RemoteLock.Of(connector).Write(Lock);
        if (!File.Exists(Toolset))
        {
            OutputFile.Write(Toolset, Encoding.UTF8.GetBytes(ToolsetEmitter.Emit(connector)));
            return ([Server, Lock, Toolset], []);
        }

        var own = File.ReadAllText(Toolset);
        return ([Server, Lock], [.. connector.Tools.Where(one => !own.Contains($".{one.Method}Async(", StringComparison.Ordinal)).Select(static one => one.Remote.Name)]);
    }
}
