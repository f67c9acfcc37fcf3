using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Payloads;
using ToolContracts.Agreement.Unsayable;

namespace ToolContracts.Agreement.Dialects;

/// <summary>What the base schemas say of a dialect's calls: all of it is enforced, whatever the dialect has keywords for.</summary>
internal sealed class EnforcedJudge(ProviderDialect provider, AjvJudge ajv) : SchemaJudge
{
    /// <summary>The judgements of the last batch.</summary>
    public Judgement[] Last { get; set; } = [];

    public override string Name => $"base schema{(provider.NullIsAbsent ? ", null of an optional member allowed" : "")}, {ajv.Name}";

    public override IReadOnlyList<UnsayableClass> Deviations => ajv.Deviations;

    public override IReadOnlyList<string> Load(IReadOnlyList<ToolBinder> tools) => [];

    public override IEnumerable<Judgement?> Judge(IReadOnlyList<Payload> payloads) => Last;
}
