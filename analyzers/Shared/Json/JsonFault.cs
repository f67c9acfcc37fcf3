using Microsoft.CodeAnalysis.Text;

namespace ToolContracts.Shared.Json;

/// <summary>What is wrong with a file, and where.</summary>
/// <param name="Span">The smallest thing to change.</param>
/// <param name="Problem">A clause that continues "the file …".</param>
internal sealed record JsonFault(TextSpan Span, string Problem);
