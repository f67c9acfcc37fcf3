using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>What a member's code shows by itself, before anything flows: its lambdas and local functions included, of a constructor what initializes the object.</summary>
/// <param name="Callees">The methods of this compilation that it may call, in the order of the source.</param>
/// <param name="Sources">The labels of all sources in it.</param>
/// <param name="Sinks">The labels that some sink in it forbids.</param>
/// <param name="Reads">The fields, properties, events and captured parameters of this compilation that it reads.</param>
/// <param name="Writes">Those that it sets, or whose object it may change.</param>
/// <param name="Traits">What else it does.</param>
internal sealed record MemberFacts(
    IReadOnlyList<IMethodSymbol> Callees, Labels Sources, Labels Sinks, IReadOnlyCollection<ISymbol> Reads, IReadOnlyCollection<ISymbol> Writes, CodeTraits Traits);
