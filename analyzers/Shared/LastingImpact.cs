namespace ToolContracts.Shared;

/// <summary>The impacts of what cannot be exactly undone: money that was sent, a message that was read, data that is gone.</summary>
internal static class LastingImpact
{
    public static bool IsIn(ImpactValue impact) => (impact & (ImpactValue.Financial | ImpactValue.ExternalCommunication | ImpactValue.DataDeletion)) != 0;
}
