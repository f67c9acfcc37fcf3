namespace ToolContracts.Corpus.Format;

/// <summary>One assembly of a case.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sources">Its files.</param>
public sealed record CaseAssembly(string Name, IReadOnlyList<CaseSource> Sources);
