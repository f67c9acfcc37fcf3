namespace ToolContracts.Evidence;

/// <summary>One fault of a log.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Sequence">The record at which it was found; null where it is not of one record.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record EvidenceProblem(EvidenceProblemKind Kind, long? Sequence, string Message);
