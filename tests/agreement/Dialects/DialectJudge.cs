using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Payloads;
using ToolContracts.Agreement.Unsayable;

namespace ToolContracts.Agreement.Dialects;

/// <summary>
/// What the schemas of a dialect say, by ajv, and whether its provider takes them. Beside it, by the same ajv, what the base schema says: it
/// tells what the dialect leaves to the description.
/// </summary>
public sealed class DialectJudge : SchemaJudge, IDisposable
{
    private readonly AjvJudge _ajv = new();
    private readonly ProviderDialect _provider;
    private readonly EnforcedJudge _enforced;
    private int _tools;
    private int _taken;

    /// <summary>A judge of a dialect.</summary>
    public DialectJudge(ProviderDialect provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        _provider = provider;
        _enforced = new EnforcedJudge(provider, _ajv);
        Classes = [.. SaidClasses.All, .. _enforced.Classes];
    }

    /// <summary>The judge of the same payloads by the base schema. It stands behind this one.</summary>
    public SchemaJudge Enforced => _enforced;

    public override string Name => $"{_provider.Name} schema, {_ajv.Name}";

    public override IReadOnlyList<UnsayableClass> Deviations => [.. SaidClasses.All, .. _ajv.Deviations];

    // What a dialect lacks comes before what a judge rounds: where there is no bound, rounding is not why.
    public override IReadOnlyList<UnsayableClass> Classes { get; }

    public override IEnumerable<string> Notes => [$"{_taken} of {_tools} schemas are {_provider.Authority}"];

    public override IReadOnlyList<string> Load(IReadOnlyList<ToolBinder> tools)
    {
        DialectBinder[] shown = [.. tools.Cast<DialectBinder>()];
        var problems = _provider.Problems(_ajv, [.. shown.Select(static tool => (tool.Name, tool.Shown))]);
        _tools = shown.Length;
        _taken = shown.Length - problems.Select(static problem => problem.Split(": ")[0]).Distinct().Count();
        return
        [
            .. problems,
            .. _ajv.Load(shown.Select(static (tool, index) => (index, tool.Name, tool.InputSchema))),
            .. _ajv.Load(shown.Select((tool, index) => (_tools + index, tool.Name, tool.Enforced))),
        ];
    }

    public override IEnumerable<Judgement?> Judge(IReadOnlyList<Payload> payloads)
    {
        _enforced.Last = [.. _ajv.Judge(payloads.Select(payload => (_tools + payload.Tool, payload)))];
        return _ajv.Judge(payloads.Select(static payload => (payload.Tool, payload))).Zip(_enforced.Last, static (shown, enforced) => shown with { ByBase = enforced });
    }

    public void Dispose() => _ajv.Dispose();
}
