using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>One row of a model file: what it says of which members.</summary>
/// <param name="Types">Metadata names of the types; it holds for each of them.</param>
/// <param name="Members">Names of members, <c>.ctor</c>, <c>this[]</c>, or <c>*</c> for all but constructors.</param>
/// <param name="Parameters">The types of the parameters of the one overload that is meant; default: any overload.</param>
/// <param name="Statement">What is said.</param>
internal sealed record ModelRow(ImmutableArray<JsonString> Types, ImmutableArray<JsonString> Members, ImmutableArray<JsonString> Parameters, RowStatement Statement)
{
    public const string Constructor = ".ctor";

    public const string AllMembers = "*";
}
