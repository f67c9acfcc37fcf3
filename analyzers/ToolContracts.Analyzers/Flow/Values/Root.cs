using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>What holds a value: a local, a parameter, a static field, a capture of the control flow graph, or the object itself.</summary>
internal sealed class Root : IEquatable<Root>
{
    private readonly ISymbol? _symbol;
    private readonly CaptureId _capture;
    private readonly int _kind;

    private Root(int kind, ISymbol? symbol, CaptureId capture) => (_kind, _symbol, _capture) = (kind, symbol, capture);

    public static Root This { get; } = new(0, null, default);

    /// <summary>The local, parameter or field; null for others.</summary>
    public ISymbol? Symbol => _symbol;

    public bool IsThis => _kind == 0;

    public static Root Of(ISymbol symbol) => new(1, symbol, default);

    public static Root Of(CaptureId capture) => new(2, null, capture);

    public bool Equals(Root? other) =>
        other is not null && _kind == other._kind && SymbolEqualityComparer.Default.Equals(_symbol, other._symbol) && _capture.Equals(other._capture);

    public override bool Equals(object? obj) => Equals(obj as Root);

    public override int GetHashCode() => _symbol is null ? _capture.GetHashCode() + _kind : SymbolEqualityComparer.Default.GetHashCode(_symbol);
}
