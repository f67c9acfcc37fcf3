using Microsoft.Extensions.AI;

namespace ToolContracts.AI;

/// <summary>
/// The functions that one client or agent is given. TOOL7001 warns where the toolsets of one list join private data, untrusted content and a way out
/// that nobody approves.
/// </summary>
public sealed class ToolFunctionList
{
    private readonly ToolFunctions _functions;
    private readonly Func<Caller?> _caller;
    private readonly SortedSet<string> _toolsets = new(StringComparer.Ordinal);

    internal ToolFunctionList(ToolFunctions functions, Func<Caller?> caller) => (_functions, _caller) = (functions, caller);

    /// <summary>Adds the tools of a toolset, which the host has to have too.</summary>
    /// <typeparam name="TToolset">The toolset.</typeparam>
    /// <returns>This list.</returns>
    public ToolFunctionList AddToolset<TToolset>()
        where TToolset : class, IToolset<TToolset>
    {
        _toolsets.Add(TToolset.Contract.Name);
        return this;
    }

    /// <summary>Makes the functions.</summary>
    /// <returns>One for each tool that the dialect can express, in the ordinal order of their names.</returns>
    /// <exception cref="InvalidOperationException">The list is empty, the host has not all of its toolsets, or none of a toolset's tools is offered in the dialect.</exception>
    /// <exception cref="Hosting.ToolContractsStartupException">The host refuses to start.</exception>
    public async Task<IList<AITool>> ToListAsync()
    {
        if (_toolsets.Count == 0)
        {
            throw new InvalidOperationException($"The list has no toolset. Add each that the model shall have: {nameof(AddToolset)}<MyTools>().");
        }

        var shapes = await _functions.ShapesAsync().ConfigureAwait(false);
        foreach (var name in _toolsets)
        {
            var own = shapes.Where(shape => shape.Contract.Toolset == name).ToList();
            if (own.Count == 0)
            {
                throw new InvalidOperationException($"The host has no toolset '{name}'. Add it to the host too: services.AddToolContracts().AddToolset<…>().");
            }

            if (own.TrueForAll(static shape => shape.Input is null))
            {
                throw new InvalidOperationException(
                    $"No tool of '{name}' is offered in the dialect of these functions. Name the provider in <ToolContractsProviders> of its project, and see what TOOL1016 says there.");
            }
        }

        return [.. shapes.Where(shape => shape.Input is not null && _toolsets.Contains(shape.Contract.Toolset)).Select(shape => _functions.Make(shape, _caller))];
    }
}
