namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A member that brings a labelled value in.</summary>
/// <param name="Labels">What the value carries.</param>
/// <param name="At">Where the value comes out.</param>
/// <param name="Key">The argument that decides: the value is a source only where its constant text looks like the name of a secret, or is not constant; null: always a source.</param>
/// <param name="Name">What a message calls it, such as <c>configuration key</c>; the key's text follows it in quotes.</param>
internal sealed record SourceModel(Labels Labels, Endpoint At, Endpoint? Key, string Name);
