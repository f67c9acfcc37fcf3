namespace ToolContracts.Guards.Egress;

/// <summary>Ends the making of a connection whose address a tool may not reach. The handler above turns it into a refusal.</summary>
internal sealed class AddressRefusedException(AddressBlock block) : Exception("The address is " + block.Kind)
{
    public AddressBlock Block { get; } = block;
}
