using ToolContracts.Hosting;

namespace ToolContracts.AI;

/// <summary>Makes lists of functions over one host.</summary>
internal sealed class ToolFunctions(IToolCatalog catalog, IToolDispatcher dispatcher, ToolFunctionOptions options) : IToolFunctions
{
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<FunctionShape>>? _shapes;

    public ToolFunctionList For(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return new ToolFunctionList(this, () => caller);
    }

    public ToolFunctionList For(Func<Caller?> caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return new ToolFunctionList(this, caller);
    }

    /// <summary>What the functions are, whoever calls: worked out once. A host that refuses to start is asked again.</summary>
    public Task<IReadOnlyList<FunctionShape>> ShapesAsync()
    {
        lock (_lock)
        {
            return _shapes is null or { IsFaulted: true } ? _shapes = ReadAsync() : _shapes;
        }
    }

    public ContractedFunction Make(FunctionShape shape, Func<Caller?> caller) => new(shape, dispatcher, options, caller);

    private async Task<IReadOnlyList<FunctionShape>> ReadAsync() =>
        [.. (await catalog.ListAsync().ConfigureAwait(false)).Select(tool => FunctionShape.Of(tool, options.Dialect))];
}
