using ToolContracts.Agreement.Judges;
using ToolContracts.Contracts;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Function calling with <c>strict: true</c>.</summary>
internal sealed class OpenAIDialect : ProviderDialect
{
    public override string Name => "openai";

    public override SchemaDialect Dialect => SchemaDialect.OpenAI;

    public override string Authority { get; } = $"fixed points of toStrictJsonSchema of npm openai {NodeProcess.VersionOf("openai")}";

    public override bool NullIsAbsent => true;

    public override IReadOnlyList<string> Problems(AjvJudge ajv, IReadOnlyList<(string Name, string Schema)> schemas) => ajv.Strict("openai", schemas);
}
