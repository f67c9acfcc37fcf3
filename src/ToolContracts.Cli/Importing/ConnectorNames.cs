using Microsoft.CodeAnalysis.CSharp;

namespace ToolContracts.Cli.Importing;

/// <summary>What a connector is called, and who answers for it.</summary>
/// <param name="Name">Name of the toolset.</param>
/// <param name="Namespace">Namespace of its code.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Approver">The role that approves its calls.</param>
internal sealed record ConnectorNames(string Name, string Namespace, string Owner, string Approver)
{
    private const int LongestName = 32;

    private string Pascal => CSharpNames.Pascal(Name, "Connector");

    /// <summary>Class of the toolset.</summary>
    public string Toolset => Pascal + "Tools";

    /// <summary>Class that calls the server.</summary>
    public string Server => Pascal + "Server";

    /// <summary>Class that writes and reads its JSON.</summary>
    public string Json => Pascal + "Json";

    /// <summary>Says what of it cannot be.</summary>
    /// <exception cref="UsageException">Something cannot.</exception>
    public ConnectorNames Checked()
    {
        if (Name.Length is 0 or > LongestName || !char.IsAsciiLetterLower(Name[0]) || !Name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            throw new UsageException($"A toolset's name has 1 to {LongestName} of a-z, 0-9 and '_', a letter first.");
        }

        if (!Namespace.Split('.').All(static part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None))
        {
            throw new UsageException($"'{Namespace}' is no namespace.");
        }

        return string.IsNullOrWhiteSpace(Owner) || string.IsNullOrWhiteSpace(Approver) ? throw new UsageException("Who answers for a connector, and who approves its calls, has a name.") : this;
    }
}
