using ModelContextProtocol.Protocol;
using ToolContracts.Shared;

namespace ToolContracts.Cli.Importing;

/// <summary>A connector to be written.</summary>
/// <param name="Names">What it is called, and who answers for it.</param>
/// <param name="Host">The host that calls go to; null where they go to none.</param>
/// <param name="Tools">Its tools.</param>
/// <param name="LeftOut">Tools of which no typed method can be written, each with the reason.</param>
internal sealed record Connector(ConnectorNames Names, string? Host, IReadOnlyList<ImportedTool> Tools, IReadOnlyList<(string Tool, string Reason)> LeftOut)
{
    /// <summary>The connector of a list.</summary>
    /// <param name="remote">The list.</param>
    /// <param name="names">What it is called.</param>
    /// <param name="only">The tools to take; empty: all.</param>
    public static Connector Of(RemoteTools remote, ConnectorNames names, IReadOnlyCollection<string> only)
    {
        HashSet<string> typeNames = new(StringComparer.Ordinal) { names.Toolset, names.Server, names.Json };
        List<ImportedTool> tools = [];
        List<(string Tool, string Reason)> leftOut = [];
        Tool[] wanted = [.. remote.Tools.Where(one => only.Count == 0 || only.Contains(one.Name))];
        var byMethod = wanted.ToLookup(static one => Method(one.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var tool in wanted)
        {
            try
            {
                tools.Add(byMethod[Method(tool.Name)].Count() == 1 ? Read(tool, names, typeNames)
                    : throw new UnfitToolException($"in C# it has one name with {string.Join(", ", byMethod[Method(tool.Name)].Where(other => other != tool).Select(static other => other.Name))}; take one of them with --tool"));
            }
            catch (UnfitToolException e)
            {
                leftOut.Add((tool.Name, e.Message));
            }
        }

        return new Connector(names, remote.Host, tools, leftOut);
    }

    private static ImportedTool Read(Tool tool, ConnectorNames names, HashSet<string> typeNames)
    {
        var name = tool.Name.Replace('.', '_');
        if (names.Name.Length + 1 + name.Length > ToolNames.MaxLength)
        {
            throw new UnfitToolException($"'{names.Name}_{name}' has more than {ToolNames.MaxLength} characters, which providers refuse; give the toolset a shorter name");
        }

        // Reads its texts too, so that one that is too long is found before anything is written.
        _ = RemoteText.Of(tool.Description);
        var method = Method(tool.Name);
        var arguments = new SchemaReader(typeNames).Read(tool.InputSchema, method + "Arguments");
        var result = tool.OutputSchema is not { } promised ? null
            : new SchemaReader(typeNames).Read(promised, method + "Result") ?? throw new UnfitToolException("its result does not name its members");
        return new ImportedTool(tool, name, method, arguments, result);
    }

    private static string Method(string tool) => CSharpNames.Pascal(tool, "Tool");
}
