using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>A condition on a call: one of its values is a constant out of a list.</summary>
/// <param name="Of">The value that is looked at.</param>
/// <param name="Constants">Texts of constants, names of enum members, or <c>Type.Member</c> of static members (of a method: its result); compared without regard to case. One that ends in <c>*</c> stands for all that begin so.</param>
/// <param name="Negated">Holds where the value is none of them, or not known.</param>
internal sealed record ModelCondition(Endpoint Of, EquatableArray<string> Constants, bool Negated)
{
    /// <summary>Whether it holds for a value.</summary>
    /// <param name="constant">The constant's text, the enum member's name or the static member's; null: not known.</param>
    public bool Holds(string? constant) => Negated != (constant is not null && IsListed(constant.TrimStart()));

    private bool IsListed(string constant)
    {
        foreach (var listed in Constants)
        {
            var length = listed.Length - 1;
            if (length >= 0 && listed[length] == '*'
                ? string.Compare(constant, 0, listed, 0, length, StringComparison.OrdinalIgnoreCase) == 0
                : string.Equals(constant, listed, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
