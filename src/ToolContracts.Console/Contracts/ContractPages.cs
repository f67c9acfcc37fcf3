using Microsoft.AspNetCore.Http;
using ToolContracts.Console.Access;
using ToolContracts.Console.Layout;
using ToolContracts.Contracts;
using ToolContracts.Hosting;
using ToolContracts.Hosting.Pinning;

namespace ToolContracts.Console.Contracts;

/// <summary>The contracts that this host holds calls to, who answers for them, and how they differ from the lock file.</summary>
internal sealed class ContractPages(IToolCatalog catalog, ConsoleOptions options)
{
    public IEnumerable<ConsolePage> All() =>
    [
        new(HttpMethods.Get, ConsoleActions.Contracts, ConsoleActions.Contracts, ListAsync),
        new(HttpMethods.Get, "contracts/{tool}", ConsoleActions.Contracts, ShowAsync),
    ];

    private async Task<IResult> ListAsync(ConsoleRequest request)
    {
        var tools = await catalog.ListAsync().ConfigureAwait(false);
        return Pages.Of<ContractsPage>((nameof(ContractsPage.Tools), tools), (nameof(ContractsPage.Differences), Differences(tools)));
    }

    private async Task<IResult> ShowAsync(ConsoleRequest request)
    {
        var tools = await catalog.ListAsync().ConfigureAwait(false);
        return tools.FirstOrDefault(one => one.Contract.FullName == request.Route("tool")) is { } tool
            ? Pages.Of<ContractPage>((nameof(ContractPage.Tool), tool), (nameof(ContractPage.Differences), Differences(tools)?.Where(one => one.Tool == tool.Contract.FullName).ToList()))
            : ConsoleGate.Refuse(StatusCodes.Status404NotFound, "No such tool", "This host offers no tool of this name.");
    }

    private IReadOnlyList<ContractDifference>? Differences(IReadOnlyList<OfferedTool> tools) => options.LockFile is { } path
        ? ContractLock.Compare(path, [.. tools.Select(static tool => tool.Toolset).Distinct<ToolsetContract>(ReferenceEqualityComparer.Instance)]) : null;
}
