namespace ToolContracts.Cli.Importing.Emit;

/// <summary>
/// Writes the toolset, whose attributes are the author's: once. What a server says of itself, its hints above all, decides nothing in it.
/// </summary>
internal static class ToolsetEmitter
{
    public static string Emit(Connector connector)
    {
        var names = connector.Names;
        return $$"""
            #nullable enable

            using System.ComponentModel;
            using System.Threading;
            using System.Threading.Tasks;
            using ToolContracts;

            namespace {{names.Namespace}};

            /// <summary>Tools of the MCP server behind <see cref="{{names.Server}}"/>.</summary>
            /// <remarks>
            /// This file is yours: the next import leaves it as it is. A server's word on itself decides nothing, so each tool begins with the strictest
            /// stance. From the server's documents and your own trial decide for each: what its side effect and impact are; which resource its
            /// permission is on; who approves it, or why nobody has to; by which key a repetition is known; of what class its result is.
            /// Its descriptions are the server's words, and models read them: keep of them what you would have written.
            /// </remarks>
            /// <param name="server">The server.</param>
            [Toolset({{CSharpText.Literal(names.Name)}}, Version = "1.0.0", Owner = {{CSharpText.Literal(names.Owner)}})]
            public sealed partial class {{names.Toolset}}({{names.Server}} server)
            {
            {{CSharpText.Indented(string.Join("\n\n", connector.Tools.Select(tool => Tool(tool, connector))), "    ")}}
            }

            """;
    }

    private static string Tool(ImportedTool tool, Connector connector)
    {
        var names = connector.Names;
        var (parameter, passed, shown) = tool.Arguments is { } arguments
            ? ($"[Description(\"What the server is asked.\")] {arguments.Name} arguments, ", "arguments, ", ": {arguments}") : ("", "", "");
        var description = RemoteText.Of(tool.Remote.Description) ?? $"Calls {tool.Remote.Name} of the MCP server {names.Name}.";
        return $$"""
            [Tool({{CSharpText.Literal(tool.Name)}})]
            [Description({{CSharpText.Literal(description)}})]
            [SideEffect(SideEffect.Irreversible, Impact = Impact.HighImpact)]
            [RequiresPermission({{CSharpText.Literal($"{names.Name}.{tool.Name}")}}, Resource = {{CSharpText.Literal($"mcp/{names.Name}")}})]
            [RequiresApproval({{CSharpText.Literal(names.Approver)}}, Summary = {{CSharpText.Literal($"{tool.Remote.Name} of {names.Name}{shown}")}})]
            [NotIdempotent("Whether the server does it again when it is asked again is not known.")]{{(connector.Host is { } host ? $"\n[Egress({CSharpText.Literal(host)})]" : "")}}
            [return: ConfidentialData, Untrusted]
            private Task<{{ServerEmitter.Result(tool)}}> {{tool.Method}}Async({{parameter}}CancellationToken cancellationToken) =>
                server.{{tool.Method}}Async({{passed}}cancellationToken);
            """;
    }
}
