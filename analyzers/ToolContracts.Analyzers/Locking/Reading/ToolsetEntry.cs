using ToolContracts.Generators.Parsing;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Reading;

/// <summary>A toolset of the code, as the lock file would have it.</summary>
/// <param name="value">The entry, as a lock file has it.</param>
internal sealed class ToolsetEntry(JsonObject value)
{
    /// <summary>The entry with all tools that keep their rules. Those that do not are other rules' to report; no host takes them.</summary>
    public JsonObject Value { get; } = value;

    /// <summary>The tools by name.</summary>
    public ImmutableArray<JsonMember> Tools => ((JsonObject)Value[LockNames.Tools]!.Value).Members;

    /// <summary>Reads a toolset; null where no other half of it can be generated, which other rules report.</summary>
    public static ToolsetEntry? Of(ToolsetDeclaration toolset, CancellationToken cancellationToken)
    {
        var node = toolset.Attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken).Parent?.Parent;
        if (node is null || ToolsetParser.Parse(toolset.Type, node, cancellationToken) is not { } model)
        {
            return null;
        }

        var tools = ImmutableArray.CreateBuilder<JsonMember>();
        foreach (var tool in model.Tools)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var declaration = toolset.Tools.First(one => one.Name == tool.Name);
            tools.Add(new JsonMember(tool.Name, default, ToolEntry.Of(model, tool, declaration)));
        }

        return Of(model.Version, model.Owner, tools.ToImmutable());
    }

    /// <summary>The entry of a toolset with these tools.</summary>
    public static ToolsetEntry Of(string version, string? owner, ImmutableArray<JsonMember> tools) =>
        new(new EntryWriter().Add(LockNames.Version, version).Add(LockNames.Owner, owner).Add(LockNames.Tools, new JsonObject(default, tools)).Value);
}
