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

    public override IReadOnlyList<string> Load(IReadOnlyList<ToolBinder> tools) => Load(tools.Select(static (tool, index) => (index, tool.Name, tool.InputSchema)));

    public override IEnumerable<Judgement?> Judge(IReadOnlyList<Payload> payloads) => Judge(payloads.Select(static payload => (payload.Tool, payload)));

    /// <summary>Takes schemas, each under a number.</summary>
    /// <returns>What is wrong with them, a line each.</returns>
    public IReadOnlyList<string> Load(IEnumerable<(int Number, string Name, string Schema)> schemas)
    {
        var all = schemas.ToArray();
        return Problems(all.Select(static one => one.Name), all.Select(static one => new JsonObject { ["schema"] = one.Number, ["text"] = one.Schema }));
    }

    /// <summary>Judges payloads by the schemas of given numbers.</summary>
    public IEnumerable<Judgement> Judge(IEnumerable<(int Schema, Payload Payload)> payloads) =>
        _node.Ask(payloads.Select(static one => new JsonObject { ["judge"] = one.Schema, ["utf8"] = Convert.ToBase64String(one.Payload.Utf8) })).Select(Read);

    /// <summary>Asks a provider's own package what it would change of schemas.</summary>
    /// <param name="provider">One that the script knows.</param>
    /// <param name="schemas">The schemas, with their names.</param>
    /// <returns>A line for each that it would change.</returns>
    public IReadOnlyList<string> Strict(string provider, IReadOnlyList<(string Name, string Schema)> schemas) =>
        Problems(schemas.Select(static one => one.Name), schemas.Select(one => new JsonObject { ["strict"] = provider, ["text"] = one.Schema }));

    /// <summary>Asks a provider's own package to transform schemas that were not made for it.</summary>
    /// <param name="provider">One that the script knows.</param>
    /// <param name="schemas">The schemas, with their names.</param>
    /// <returns>A line for each that it refuses.</returns>
    public IReadOnlyList<string> Transform(string provider, IReadOnlyList<(string Name, string Schema)> schemas) =>
        Problems(schemas.Select(static one => one.Name), schemas.Select(one => new JsonObject { ["transform"] = provider, ["text"] = one.Schema }));

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

    private IReadOnlyList<string> Problems(IEnumerable<string> names, IEnumerable<JsonObject> commands) =>
        [.. _node.Ask(commands).Zip(names).Where(static pair => pair.First["error"] is not null).Select(static pair => $"{pair.Second}: {(string?)pair.First["error"]}")];

    private static Judgement Read(JsonNode answer) => new(
        (bool)answer["ok"]!,
        [.. answer["why"]!.AsArray().Select(static why => new Complaint((string)why![0]!, (string)why[1]!))]);
}
