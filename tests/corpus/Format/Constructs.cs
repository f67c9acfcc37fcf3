namespace ToolContracts.Corpus.Format;

/// <summary>The names of constructs that a case may give.</summary>
public static class Constructs
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "async", "lambda", "local-function", "linq", "interpolation", "string-builder", "collection", "property-field", "record", "tuple",
        "pattern", "exception", "ref-out", "conversion", "generic", "extension", "interface", "unknown-call", "dynamic", "iterator",
        "helper-method", "cross-assembly", "model", "declaration", "guard", "effect", "composition", "type-cut", "control-flow",
    };
}
