namespace ToolContracts.Agreement.Unsayable;

/// <summary>A limit of the host's that no payload here can show. It explains nothing, and is listed so that the list is whole.</summary>
internal sealed class OwnLimit(string name, string reason) : UnsayableClass
{
    public override string Name => name;

    public override string Reason => reason;
}
