namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>Labels that are known, with the way that they came. A class, as the two that follow it: collections of structs cost each compiler process time to compile.</summary>
internal sealed record TaintSource(Labels Labels, Trail Trail);
