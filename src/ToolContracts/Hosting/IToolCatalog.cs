namespace ToolContracts.Hosting;

/// <summary>Knows what a host offers, for those who show it to clients: a server's list of tools, an export.</summary>
public interface IToolCatalog
{
    /// <summary>Lists the tools in the ordinal order of their full names; starts the host where that was not done.</summary>
    /// <returns>The tools, the same at each call. Methods that only undo are not among them: no model sees them.</returns>
    /// <exception cref="ToolContractsStartupException">The host refuses to start.</exception>
    ValueTask<IReadOnlyList<OfferedTool>> ListAsync();
}
