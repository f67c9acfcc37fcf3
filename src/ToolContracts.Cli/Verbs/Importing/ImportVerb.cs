using System.CommandLine;
using ToolContracts.Cli.Importing;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Importing;

/// <summary>Writes a connector to the tools of an MCP server.</summary>
internal sealed class ImportVerb : Verb
{
    private readonly Argument<string[]> _command = new("command") { Description = "Behind --: the command that starts a server on stdio. It runs as you.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _from = new("--from") { Description = "A file with the result of tools/list.", HelpName = "file" };
    private readonly Option<string?> _url = new("--url") { Description = "A server over Streamable HTTP: https, or http on this machine.", HelpName = "address" };
    private readonly Option<string> _toolset = new("--toolset") { Description = "Name of the toolset.", HelpName = "name", Required = true };
    private readonly Option<string> _owner = new("--owner") { Description = "Who answers for it.", HelpName = "owner", Required = true };
    private readonly Option<string?> _approver = new("--approver") { Description = "The role that approves its calls; else the owner.", HelpName = "role" };
    private readonly Option<string> _namespace = new("--namespace") { Description = "Namespace of its code.", HelpName = "name", DefaultValueFactory = static _ => "Connectors" };
    private readonly Option<string> _out = new("--out", "-o") { Description = "The folder to write into.", HelpName = "folder", DefaultValueFactory = static _ => "." };
    private readonly Option<string[]> _only = new("--tool") { Description = "A tool to take, by the server's name; may be given several times. Else all.", HelpName = "name" };
    private readonly Option<bool> _accept = new("--accept") { Description = "Take what the server says otherwise than at the last import." };

    internal ImportVerb()
        : base("import", "Writes a typed, guarded and pinned connector in C# to the tools of an MCP server. Exit code 1 where a tool was left out, or the server says otherwise than at the last import.")
    {
        Arguments.Add(_command);
        foreach (var option in new Option[] { _from, _url, _toolset, _owner, _approver, _namespace, _out, _only, _accept })
        {
            Options.Add(option);
        }
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var owner = parsed.GetRequiredValue(_owner);
        var names = new ConnectorNames(parsed.GetRequiredValue(_toolset), parsed.GetRequiredValue(_namespace), owner, parsed.GetValue(_approver) ?? owner).Checked();
        var remote = await ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var only = parsed.GetValue(_only) ?? [];
        if (only.FirstOrDefault(name => remote.Tools.All(one => one.Name != name)) is { } unknown)
        {
            return Answer.Of(ExitCode.NotFound, "no-such-tool", $"{remote.Source} has no tool '{unknown}'.");
        }

        var connector = Connector.Of(remote, names, only);
        var files = new ConnectorFiles(Path.GetFullPath(parsed.GetRequiredValue(_out)), names);
        var differences = RemoteLock.Read(files.Lock)?.To(RemoteLock.Of(connector)) ?? [];
        var isTaken = connector.Tools.Count > 0 && (differences.Count == 0 || parsed.GetValue(_accept));
        var (written, missing) = isTaken ? files.Write(connector) : ([], []);
        var document = new ImportDocument(
            names.Name, written, [.. connector.Tools.Select(static one => one.Remote.Name)], [.. connector.LeftOut.Select(static one => new LeftOutDocument(one.Tool, one.Reason))],
            differences, missing);
        return Answer.Of(isTaken && connector.LeftOut.Count == 0 ? ExitCode.Done : ExitCode.No, document, CliJson.Default.ImportDocument, document.Write);
    }

    private async Task<RemoteTools> ReadAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        (parsed.GetValue(_from), parsed.GetValue(_url), parsed.GetValue(_command) ?? []) switch
        {
            ({ } file, null, []) => ToolListFile.Read(Path.GetFullPath(file)),
            (null, { } url, []) => await ToolListServer.OverHttpAsync(Address(url), cancellationToken).ConfigureAwait(false),
            (null, null, { Length: > 0 } command) => await ToolListServer.OverStdioAsync(command, cancellationToken).ConfigureAwait(false),
            _ => throw new UsageException("Name one of --from, --url, and a command behind --."),
        };

    private static Uri Address(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address : throw new UsageException($"'{url}' is no address that can be asked: https, or http on this machine, without a password in it.");
}
