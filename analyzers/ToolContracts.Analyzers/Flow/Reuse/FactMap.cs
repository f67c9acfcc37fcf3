using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Code;

namespace ToolContracts.Analyzers.Flow.Reuse;

/// <summary>Says a member's facts in the symbols of another compilation.</summary>
internal static class FactMap
{
    /// <summary>The facts; null where one of their symbols is not there.</summary>
    public static MemberFacts? Of(MemberFacts facts, SymbolMap map)
    {
        var isWhole = true;
        var mapped = With(facts, symbol =>
        {
            var found = map.Of(symbol);
            isWhole &= found is not null;
            return found ?? symbol;
        });
        return isWhole ? mapped : null;
    }

    /// <summary>The facts, with such symbols as they are.</summary>
    public static MemberFacts WithOwn(MemberFacts facts, SymbolMap map) => With(facts, symbol => map.Of(symbol) ?? symbol);

    private static MemberFacts With(MemberFacts facts, Func<ISymbol, ISymbol> map) => facts with
    {
        Callees = [.. facts.Callees.Select(callee => (IMethodSymbol)map(callee))],
        Reads = [.. facts.Reads.Select(map)],
        Writes = [.. facts.Writes.Select(map)],
    };
}
