namespace ToolContracts.Shared;

/// <summary>What a diagnostic tells its fix.</summary>
internal static class FixProperties
{
    /// <summary>Property that names the fix which is certain.</summary>
    public const string Fix = "Fix";

    /// <summary>Property with what makes a value unfit for where it flows, in the word that the message has for it: <c>Personal</c>, <c>path</c>.</summary>
    public const string Label = "Label";

    /// <summary>Property with the name of the out or ref parameter that is at fault; without a value where none is.</summary>
    public const string Parameter = "Parameter";

    /// <summary>The parameter is a service: [Injected].</summary>
    public const string Injected = "Injected";
}
