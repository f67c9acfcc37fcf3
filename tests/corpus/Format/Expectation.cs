namespace ToolContracts.Corpus.Format;

/// <summary>A report: an id at a line of the case. Two reports of one id at one line count once.</summary>
/// <param name="Line">The line at which its span starts, from 1.</param>
/// <param name="Id">The rule.</param>
public readonly record struct Expectation(int Line, string Id);
