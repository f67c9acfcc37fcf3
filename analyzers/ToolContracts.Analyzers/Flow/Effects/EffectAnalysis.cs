using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>
/// What the tools of a compilation do, by all the code that they reach. A tool is looked at once, when the first rule asks; the code of a
/// method is read once for all tools. One thread works at a time, and what it finds does not depend on which tool came first.
/// </summary>
internal sealed class EffectAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, EffectAnalysis> Known = new();

    private readonly object _gate = new();
    private readonly Compilation _compilation;
    private readonly Dictionary<IMethodSymbol, ToolEffects> _tools = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, MethodCode> _code = new(SymbolEqualityComparer.Default);
    private readonly MethodBodies _bodies;
    private readonly CodeReader _reader;
    private readonly CallTargets _targets;
    private readonly Origins _origins;
    private readonly ValueTexts _texts;
    private readonly PointEffects _effects;

    private EffectAnalysis(Compilation compilation, AnalyzerOptions options, FlowModels models)
    {
        _compilation = compilation;
        _bodies = new MethodBodies(compilation);
        var assignments = new Assignments();
        _origins = new Origins(_bodies, assignments, new FieldValues(compilation, _bodies));
        _texts = new ValueTexts(_origins);
        _reader = new CodeReader(_bodies, assignments);
        _targets = new CallTargets(new Implementations(compilation), _origins);
        _effects = new PointEffects(models, _origins, _texts, new Lazy<FlowEngine>(() => new FlowEngine(compilation, options, CancellationToken.None)));
    }

    /// <summary>The analysis of a compilation; made once for it.</summary>
    public static EffectAnalysis Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(compilation, out var analysis))
        {
            var models = FlowModels.Of(compilation, options, cancellationToken);
            analysis = Known.GetValue(compilation, key => new EffectAnalysis(key, options, models));
        }

        return analysis;
    }

    /// <summary>What a tool's code does.</summary>
    public ToolEffects Of(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_tools.TryGetValue(tool.Method, out var effects))
            {
                (_targets.TooMany, _targets.Beyond) = (null, null);
                effects = new EffectWalk(this).Of(tool, cancellationToken);
                if (effects.Limit is null)
                {
                    effects = effects with
                    {
                        Limit = _targets.TooMany is { } method ? AnalysisLimit.TooMany(method) : _targets.Beyond is { } caller ? AnalysisLimit.Values(caller) : null,
                    };
                }

                _tools.Add(tool.Method, effects);
            }

            return effects;
        }
    }

    /// <summary>What a point of code does itself.</summary>
    internal PointFindings At(CallPoint point, Frame frame, CancellationToken cancellationToken) => _effects.Of(point, frame, cancellationToken);

    /// <summary>The methods that a point of code may run.</summary>
    internal IEnumerable<CallTarget> Targets(CallPoint point, Frame frame, CancellationToken cancellationToken) => _targets.Of(point, frame, cancellationToken);

    /// <summary>What is known of the arguments of a call, as a text: calls that differ in it are looked at each.</summary>
    internal string Fingerprint(CallPoint point, Frame frame, CancellationToken cancellationToken) => ArgumentText.Of(point, frame, _origins, _texts, cancellationToken);

    /// <summary>The code of a method; none where it is not of this compilation.</summary>
    internal MethodCode Code(CallTarget target, CancellationToken cancellationToken)
    {
        var method = target.Method.OriginalDefinition;
        if (!_code.TryGetValue(method, out var code))
        {
            code = Read(target, method, cancellationToken);
            _code.Add(method, code);
        }

        return code;
    }

    private MethodCode Read(CallTarget target, IMethodSymbol method, CancellationToken cancellationToken)
    {
        if ((target.Body ?? _reader.Inner(method)) is { } inner)
        {
            return _reader.Read([inner], cancellationToken);
        }

        if (!method.ContainingAssembly.Equals(_compilation.Assembly, SymbolEqualityComparer.Default))
        {
            return MethodCode.None;
        }

        var body = _bodies.Of(method, cancellationToken);
        if (method.MethodKind != MethodKind.Constructor)
        {
            return body is null ? MethodCode.None : _reader.Read([body], cancellationToken);
        }

        var before = ConstructorCode.Before(method, _bodies, _compilation, cancellationToken);
        var code = _reader.Read(body is null ? before : before.Append(body), cancellationToken);
        if (ConstructorCode.UnwrittenBase(method, cancellationToken) is not { } parent)
        {
            return code;
        }

        var at = method.DeclaringSyntaxReferences.FirstOrDefault() ?? method.ContainingType.DeclaringSyntaxReferences[0];
        return code with { Points = code.Points.Insert(0, new CallPoint(CallKind.Call, parent, null, [], at.GetSyntax(cancellationToken), IsVirtual: false)) };
    }
}
