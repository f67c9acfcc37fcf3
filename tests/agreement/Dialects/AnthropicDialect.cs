using ToolContracts.Agreement.Judges;
using ToolContracts.Contracts;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Tool use with <c>strict: true</c>.</summary>
internal sealed class AnthropicDialect : ProviderDialect
{
    public override string Name => "anthropic";

    public override SchemaDialect Dialect => SchemaDialect.Anthropic;

    public override string Authority { get; } = $"fixed points of transformJSONSchema of npm @anthropic-ai/sdk {NodeProcess.VersionOf("@anthropic-ai/sdk")}";

    public override IReadOnlyList<string> Problems(AjvJudge ajv, IReadOnlyList<(string Name, string Schema)> schemas) => ajv.Strict("anthropic", schemas);
}
