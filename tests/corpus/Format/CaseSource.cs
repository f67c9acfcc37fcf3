namespace ToolContracts.Corpus.Format;

/// <summary>One file of a case. It begins with as many empty lines as stand before it in the case, so its lines have the case's numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text.</param>
public sealed record CaseSource(string Name, string Text);
