namespace ToolContracts.Shared;

/// <summary>What a diagnostic tells its fix.</summary>
internal static class FixProperties
{
    /// <summary>Property that names the fix which is certain.</summary>
    public const string Fix = "Fix";

    /// <summary>The parameter is a service: [Injected].</summary>
    public const string Injected = "Injected";
}
