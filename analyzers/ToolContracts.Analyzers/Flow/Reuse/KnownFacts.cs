using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Code;

namespace ToolContracts.Analyzers.Flow.Reuse;

/// <summary>A member's facts as they were read.</summary>
/// <param name="Facts">The facts, in the symbols of <see cref="KnownCode.First"/>.</param>
/// <param name="Bodies">The files with its code, as they were then, by their place in the compilation.</param>
internal sealed record KnownFacts(MemberFacts Facts, ImmutableArray<(int File, SyntaxTree Tree)> Bodies);
