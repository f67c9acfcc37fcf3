using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>What exceptions carry that leave a piece of code, by their type.</summary>
internal sealed class ThrownValues
{
    private readonly List<(ITypeSymbol? Type, Value Value)> _all = [];

    public ImmutableArray<(ITypeSymbol? Type, Value Value)> All => [.. _all];

    public void Add(ITypeSymbol? type, Value exception)
    {
        var index = _all.FindIndex(one => SymbolEqualityComparer.Default.Equals(one.Type, type));
        if (index < 0)
        {
            _all.Add((type, exception));
        }
        else
        {
            _all[index] = (type, _all[index].Value.Join(exception));
        }
    }
}
