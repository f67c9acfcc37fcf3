namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>Where a provider would refuse a schema. Strings only.</summary>
/// <param name="Construct">What it would refuse.</param>
/// <param name="Path">The parameter or member, for instance <c>request.Lines[].Marks</c>; empty for the tool as a whole.</param>
/// <param name="Problem">What is wrong, as a clause.</param>
/// <param name="Advice">What to do, as a sentence without its full stop.</param>
internal sealed record SchemaRefusal(SchemaConstruct Construct, string Path, string Problem, string Advice);
