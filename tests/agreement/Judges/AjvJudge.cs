using System.Text.Json.Nodes;
using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Payloads;
using ToolContracts.Agreement.Unsayable;

namespace ToolContracts.Agreement.Judges;

/// <summary>
/// ajv in its 2020-12 form and in strict mode, with ajv-formats: formats are asserted, as the binder does. One Node process judges all.
/// </summary>
public sealed class AjvJudge : SchemaJudge, IDisposable
{
    private readonly NodeProcess _node = NodeProcess.Start("judge.js");

    public override string Name { get; } = $"ajv {NodeProcess.VersionOf("ajv")}, ajv-formats {NodeProcess.VersionOf("ajv-formats")}, Node {NodeProcess.Version}";

    public override IReadOnlyList<UnsayableClass> Deviations { get; } = [new DotlessMailDomains(), new LooseUris(), new EmptyPaths()];

    public override IReadOnlyList<string> Load(IReadOnlyList<ToolBinder> tools) =>
    [
        .. _node.Ask(tools.Select(static (tool, index) => new JsonObject { ["schema"] = index, ["text"] = tool.InputSchema }))
            .Select((answer, index) => (Tool: tools[index].Name, Error: (string?)answer["error"])).Where(static one => one.Error is not null)
            .Select(static one => $"{one.Tool}: {one.Error}"),
    ];

    public override IEnumerable<Judgement?> Judge(IReadOnlyList<Payload> payloads) =>
        _node.Ask(payloads.Select(static payload => new JsonObject { ["judge"] = payload.Tool, ["utf8"] = Convert.ToBase64String(payload.Utf8) })).Select(Read);

    /// <summary>Keeps payloads of a tool, for <see cref="Find"/>.</summary>
    public void Keep(IEnumerable<Payload> payloads)
    {
        foreach (var _ in _node.Ask(payloads.Select(static payload => new JsonObject { ["keep"] = payload.Tool, ["utf8"] = Convert.ToBase64String(payload.Utf8) })))
        {
        }
    }

    /// <summary>For each of some schemas the index of the first kept payload that it takes.</summary>
    /// <param name="schemas">A tool and a schema in place of its own.</param>
    /// <returns>The index; -1 where it takes none; or why the schema is none.</returns>
    public IEnumerable<(int Found, string? Error)> Find(IEnumerable<(int Tool, string Schema)> schemas) =>
        _node.Ask(schemas.Select(static one => new JsonObject { ["without"] = one.Tool, ["text"] = one.Schema }))
            .Select(static answer => ((int)answer["found"]!, (string?)answer["error"]));

    public void Dispose() => _node.Dispose();

    private static Judgement Read(JsonNode answer) => new(
        (bool)answer["ok"]!,
        [.. answer["why"]!.AsArray().Select(static why => new Complaint((string)why![0]!, (string)why[1]!))]);
}
