namespace ToolContracts.Hosting;

/// <summary>The tools of a host that has started.</summary>
internal sealed class ToolCatalog(ToolHost host) : IToolCatalog
{
    public async ValueTask<IReadOnlyList<OfferedTool>> ListAsync()
    {
        await host.ToolsAsync().ConfigureAwait(false);
        return host.Offered;
    }
}
