namespace ToolContracts.Threats.Tests;

/// <summary>A test, or a class of tests, that names a part of a row.</summary>
/// <param name="File">Its file, from the repository's root.</param>
/// <param name="Test">Its name: <c>Class</c> or <c>Class.Method</c>.</param>
/// <param name="Number">Number of the row.</param>
/// <param name="Part">Name of the part; null for the only one.</param>
/// <param name="Gap">Why the test is skipped: the promise does not hold. Null where it runs.</param>
internal sealed record Proof(string File, string Test, int Number, string? Part, string? Gap);
