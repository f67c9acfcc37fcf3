using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A condition on a call: one of its values is a constant out of a list.</summary>
/// <param name="Of">The value that is looked at.</param>
/// <param name="Constants">Texts of constants, names of enum members, or <c>Type.Member</c> of static members; compared without regard to case.</param>
/// <param name="Negated">Holds where the value is none of them, or not known.</param>
internal sealed record ModelCondition(Endpoint Of, EquatableArray<string> Constants, bool Negated);
