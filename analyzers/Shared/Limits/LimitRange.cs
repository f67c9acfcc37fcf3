namespace ToolContracts.Shared.Limits;

/// <summary>The range of a number in a contract.</summary>
/// <param name="Attribute">Metadata name of the attribute.</param>
/// <param name="Property">The property that is set.</param>
/// <param name="Minimum">Least value that is taken.</param>
/// <param name="Maximum">Greatest value that is taken.</param>
/// <param name="Default">Value that counts where none is set; null where the host decides.</param>
internal sealed record LimitRange(string Attribute, string Property, int Minimum, int Maximum, int? Default)
{
    public bool Contains(int value) => value >= Minimum && value <= Maximum;
}
