namespace ToolContracts.Contracts;

/// <summary>The interface between generated code and this runtime.</summary>
public static class ContractAbi
{
    /// <summary>Its version. It changes when generated code of the version before would be wrong or weaker here.</summary>
    public const int Version = 4;
}
