using ModelContextProtocol.Protocol;
using ToolContracts.Cli.Output;
using ToolContracts.Connectors;

namespace ToolContracts.Cli.Importing;

/// <summary>What a server lists.</summary>
/// <param name="Source">Where it was read: a file, an address or a command.</param>
/// <param name="Host">The host that calls go to, as [Egress] names it; null where they go to none.</param>
/// <param name="Tools">The tools, in the ordinal order of their names.</param>
internal sealed record RemoteTools(string Source, string? Host, IReadOnlyList<Tool> Tools)
{
    /// <summary>Tools of a list. More is no connector that anybody reviews.</summary>
    internal const int MostTools = 1000;

    private const int LongestName = 128;

    /// <summary>The tools, as far as they can be told apart.</summary>
    /// <exception cref="UnusableFileException">The list is none that a server of good will gives.</exception>
    public static RemoteTools Of(string source, string? host, IReadOnlyList<Tool> tools)
    {
        if (tools.Count > MostTools)
        {
            throw TooMany(source);
        }

        if (tools.FirstOrDefault(static one => one.Name.Length is 0 or > LongestName || !one.Name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')) is { } odd)
        {
            throw new UnusableFileException($"{source} has a tool '{Visible.Of(odd.Name[..Math.Min(odd.Name.Length, LongestName)])}'. A name has 1 to {LongestName} of A-Z, a-z, 0-9, '_', '-' and '.': nothing of the list is taken.");
        }

        if (tools.FirstOrDefault(static one => !IsText(one)) is { } broken)
        {
            throw new UnusableFileException($"{source} has a tool '{broken.Name}' with half a surrogate pair in a text: nothing of the list is taken.");
        }

        return tools.GroupBy(static one => one.Name).FirstOrDefault(static group => group.Count() > 1) is { } twice
            ? throw new UnusableFileException($"{source} has two tools '{twice.Key}', and nobody can say which of them a call reaches: nothing of the list is taken.")
            : new RemoteTools(source, host, [.. tools.OrderBy(static one => one.Name, StringComparer.Ordinal)]);
    }

    private static bool IsText(Tool tool)
    {
        try
        {
            return RemoteToolPin.Text(tool).Length > 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    internal static UnusableFileException TooMany(string source) => new($"{source} has more than {Texts.Of(MostTools)} tools. Ask the server's operator for a smaller list.");
}
