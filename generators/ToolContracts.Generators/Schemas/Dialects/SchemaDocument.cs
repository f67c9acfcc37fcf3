namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>A schema that is decided and not yet printed.</summary>
/// <param name="Root">The object of the arguments.</param>
/// <param name="Definitions">The types that are referred to.</param>
/// <param name="Refusals">What the provider would refuse; where there is any, the schema is not printed.</param>
internal sealed record SchemaDocument(SchemaNode Root, ImmutableArray<(string Name, SchemaNode Node)> Definitions, ImmutableArray<SchemaRefusal> Refusals);
