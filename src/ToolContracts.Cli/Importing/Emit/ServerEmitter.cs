using ToolContracts.Connectors;

namespace ToolContracts.Cli.Importing.Emit;

/// <summary>Writes what belongs to the server: its records, its pins, and the calls. Written anew at each import.</summary>
internal static class ServerEmitter
{
    public static string Emit(Connector connector)
    {
        var names = connector.Names;
        return $$"""
            // Written by toolcontracts import, and written anew by the next one. What you decide is in {{names.Toolset}}.cs.
            #nullable enable

            using System;
            using System.Collections.Generic;
            using System.ComponentModel;
            using System.ComponentModel.DataAnnotations;
            using System.Text.Json.Serialization;
            using System.Threading;
            using System.Threading.Tasks;
            using ModelContextProtocol.Client;
            using ToolContracts;
            using ToolContracts.Connectors;

            namespace {{names.Namespace}};

            /// <summary>The MCP server behind <see cref="{{names.Toolset}}"/>: its tools as they were imported. One that has changed since is not called.</summary>
            /// <param name="client">The client, connected.</param>
            /// <param name="time">The clock; null: the system's.</param>
            public sealed class {{names.Server}}(McpClient client, TimeProvider? time = null) : McpConnector(client, time)
            {
            {{CSharpText.Indented(string.Join("\n\n", connector.Tools.Select(static tool => Pin(tool)).Concat(connector.Tools.Select(tool => Call(tool, names)))), "    ")}}
            }

            """ + string.Concat(connector.Tools.SelectMany(static tool => tool.Records.Select(record => RecordEmitter.Emit(record, tool.Remote.Name)))) + Json(connector);
    }

    private static string Pin(ImportedTool tool) =>
        $"""private static readonly RemoteTool {tool.Method}Pin = new({CSharpText.Literal(tool.Remote.Name)}, "{RemoteToolPin.Of(tool.Remote)}");""";

    private static string Call(ImportedTool tool, ConnectorNames names)
    {
        var parameters = tool.Arguments is { } arguments ? $"{arguments.Name} arguments, " : "";
        string?[] passed =
        [
            $"{tool.Method}Pin", tool.Arguments is { } given ? $"arguments, {names.Json}.Default.{given.Name}" : null,
            tool.Result is { } result ? $"{names.Json}.Default.{result.Name}" : null, "cancellationToken",
        ];
        return $$"""
            /// <summary>Calls <c>{{tool.Remote.Name}}</c>.</summary>{{(tool.Arguments is null ? "" : "\n/// <param name=\"arguments\">What the server is asked.</param>")}}
            /// <param name="cancellationToken">Ends the call.</param>
            /// <returns>What the server answers.</returns>
            [return: Untrusted]
            public Task<{{Result(tool)}}> {{tool.Method}}Async({{parameters}}CancellationToken cancellationToken) =>
                {{(tool.Result is null ? "CallForTextAsync" : "CallAsync")}}({{string.Join(", ", passed.OfType<string>())}});
            """;
    }

    /// <summary>The type of a tool's result.</summary>
    public static string Result(ImportedTool tool) => tool.Result?.Name ?? "string";

    private static string Json(Connector connector)
    {
        string[] types = [.. connector.Tools.SelectMany(static tool => new[] { tool.Arguments, tool.Result }).OfType<RemoteRecord>().Select(static one => $"[JsonSerializable(typeof({one.Name}))]")];
        return types.Length == 0 ? "" : $"""

            [JsonSourceGenerationOptions(AllowDuplicateProperties = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
            {string.Join('\n', types)}
            internal sealed partial class {connector.Names.Json} : JsonSerializerContext;

            """;
    }
}
