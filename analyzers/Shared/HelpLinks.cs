namespace ToolContracts.Shared;

/// <summary>Where a rule's page is.</summary>
internal static class HelpLinks
{
    /// <summary>Address of the page of a rule, computed from its id.</summary>
    public static string For(string id) => "https://github.com/toolcontracts/toolcontracts/blob/main/docs/rules/" + id + ".md";
}
