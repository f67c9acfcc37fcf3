using Microsoft.CodeAnalysis;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>The walk through all code that one tool reaches, in the order of the source, each method once for each set of arguments that matter.</summary>
internal sealed class EffectWalk(EffectAnalysis analysis)
{
    /// <summary>How many operations are looked at for one tool: some 10,000 lines.</summary>
    public const int Budget = 150_000;

    /// <summary>How many different calls of one method are told apart.</summary>
    public const int MostCalls = 8;

    private readonly ImmutableArray<Effect>.Builder _found = ImmutableArray.CreateBuilder<Effect>();
    private readonly TemporaryPaths _temporary = new();
    private readonly Dictionary<ISymbol, HashSet<string>> _seen = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(SyntaxNode, string)> _reported = [];
    private readonly Stack<(Frame Frame, MethodCode Code, int Next)> _open = new();
    private readonly HashSet<ISymbol> _differing = new(SymbolEqualityComparer.Default);
    private readonly List<IMethodSymbol> _cut = [];
    private IMethodSymbol? _beyond;
    private int _left = Budget;

    public ToolEffects Of(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        Enter(new CallTarget(tool.Method, tool.Toolset.Type), null, null, "", cancellationToken);
        while (_open.Count > 0 && _left > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (frame, code, next) = _open.Pop();
            if (next < code.Points.Length)
            {
                _open.Push((frame, code, next + 1));
                Visit(code.Points[next], frame, cancellationToken);
            }
        }

        return new ToolEffects(_temporary.Without(_found), Limit());
    }

    /// <summary>Where the walk ended before all was seen: of calls that were not told apart only where what they do may differ.</summary>
    private AnalysisLimit? Limit() =>
        _left <= 0 ? AnalysisLimit.Budget
        : _cut.Find(_differing.Contains) is { } called ? AnalysisLimit.Calls(called)
        : _beyond is not null ? AnalysisLimit.Values(_beyond)
        : null;

    private void Visit(CallPoint point, Frame frame, CancellationToken cancellationToken)
    {
        var findings = analysis.At(point, frame, cancellationToken);
        foreach (var effect in findings.Effects)
        {
            if (_reported.Add((point.Syntax, $"{effect.Does} {string.Join(" ", effect.Hosts)}")))
            {
                _found.Add(effect);
            }
        }

        _beyond ??= findings.IsCut ? frame.Method : null;
        for (var around = findings.MayDiffer ? frame : null; around is not null && _differing.Add(around.Method); around = around.Parent)
        {
        }

        _temporary.Add(findings);
        if (findings.IsSettled)
        {
            return;
        }

        foreach (var target in analysis.Targets(point, frame, cancellationToken).Reverse())
        {
            Enter(target, point, frame, null, cancellationToken);
        }
    }

    private void Enter(CallTarget target, CallPoint? point, Frame? caller, string? arguments, CancellationToken cancellationToken)
    {
        var code = analysis.Code(target, cancellationToken);
        if (code.Points.IsEmpty)
        {
            _left -= code.Operations;
            return;
        }

        arguments ??= analysis.Fingerprint(point!, caller!, cancellationToken);
        var types = target.Method.TypeArguments.IsEmpty ? "" : string.Join(",", target.Method.TypeArguments.Select(type => TypeArguments.Of(type, caller!)?.ToDisplayString()));
        var key = $"{target.This?.ToDisplayString()}|{types}|{arguments}";
        var method = target.Method.OriginalDefinition;
        if (!_seen.TryGetValue(method, out var calls))
        {
            _seen.Add(method, calls = []);
        }

        if (calls.Count >= MostCalls && !calls.Contains(key))
        {
            _cut.Add(method);
            return;
        }

        if (!calls.Add(key))
        {
            return;
        }

        _left -= code.Operations;
        _open.Push((new Frame(method, point, caller, target.This), code, 0));
    }
}
