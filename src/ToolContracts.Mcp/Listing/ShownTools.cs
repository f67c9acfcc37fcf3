using System.Collections.Frozen;
using ToolContracts.Hosting;

namespace ToolContracts.Mcp.Listing;

/// <summary>The tools that this server offers, worked out once.</summary>
internal sealed class ShownTools(IToolCatalog catalog, McpToolOptions options)
{
    private readonly Lock _lock = new();
    private Task<ShownTools.Set>? _tools;

    /// <summary>The tools.</summary>
    public Task<Set> GetAsync()
    {
        lock (_lock)
        {
            return _tools is null or { IsFaulted: true } ? _tools = ReadAsync() : _tools;
        }
    }

    private async Task<Set> ReadAsync()
    {
        var offered = await catalog.ListAsync().ConfigureAwait(false);
        var missing = options.Toolsets.Except(offered.Select(static tool => tool.Contract.Toolset)).ToList();
        if (missing.Count > 0)
        {
            throw new ToolContractsStartupException(
                [.. missing.Select(static name => $"The MCP server names the toolset '{name}', and this host has none of that name. Correct {nameof(McpToolOptions.Toolsets)}.")]);
        }

        return new Set([.. offered.Where(tool => options.Toolsets.Count == 0 || options.Toolsets.Contains(tool.Contract.Toolset)).Select(ShownTool.Of)]);
    }

    /// <summary>The tools in their order, and by name.</summary>
    /// <param name="ordered">In the ordinal order of their names.</param>
    public sealed class Set(IReadOnlyList<ShownTool> ordered)
    {
        private readonly FrozenDictionary<string, ShownTool> _byName = ordered.ToFrozenDictionary(static tool => tool.Contract.FullName, StringComparer.Ordinal);

        /// <summary>In the ordinal order of their names.</summary>
        public IReadOnlyList<ShownTool> Ordered { get; } = ordered;

        /// <summary>Finds a tool.</summary>
        public ShownTool? Find(string name) => _byName.GetValueOrDefault(name);
    }
}
