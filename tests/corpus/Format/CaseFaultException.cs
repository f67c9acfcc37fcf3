namespace ToolContracts.Corpus.Format;

/// <summary>A case does not have the format.</summary>
/// <param name="path">The case.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="fault">What is wrong there.</param>
public sealed class CaseFaultException(string path, int line, string fault) : Exception($"{path}({line}): {fault}");
