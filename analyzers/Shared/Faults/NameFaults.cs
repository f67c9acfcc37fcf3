namespace ToolContracts.Shared.Faults;

/// <summary>What is wrong with a name that the model sees.</summary>
internal enum NameFault
{
    Empty,

    /// <summary>It has characters that providers refuse.</summary>
    Characters,

    /// <summary>It is longer than providers take; a toolset's: it leaves none for its tools.</summary>
    TooLong,
}

/// <summary>Decides rule TOOL1009 within a toolset.</summary>
internal static class NameFaults
{
    private const int LongestToolset = ToolNames.MaxLength - 2;

    /// <summary>What is wrong with a toolset's name; null where nothing is. One that does not compile is the compiler's to report.</summary>
    public static NameFault? Of(ToolsetDeclaration toolset)
    {
        if (toolset.Attribute is not { ConstructorArguments.Length: > 0 } attribute || !attribute.IsWhole())
        {
            return null;
        }

        return OfPart(toolset.Name) ?? (toolset.Name.Length > LongestToolset ? NameFault.TooLong : null);
    }

    /// <summary>What is wrong with a tool's name, beside what is wrong with its toolset's; null where nothing is.</summary>
    public static NameFault? Of(ToolDeclaration tool)
    {
        if (!tool.Attribute.IsWhole())
        {
            return null;
        }

        return OfPart(tool.Name) ?? (tool.FullName.Length > ToolNames.MaxLength && tool.Toolset.Name.Length <= LongestToolset ? NameFault.TooLong : null);
    }

    /// <summary>The tools of a toolset whose name another before them has, each with that other.</summary>
    public static IEnumerable<(ToolDeclaration Tool, ToolDeclaration First)> Twins(ToolsetDeclaration toolset)
    {
        var first = new Dictionary<string, ToolDeclaration>(StringComparer.Ordinal);
        foreach (var tool in toolset.Tools)
        {
            if (first.TryGetValue(tool.FullName, out var other))
            {
                yield return (tool, other);
            }
            else
            {
                first.Add(tool.FullName, tool);
            }
        }
    }

    private static NameFault? OfPart(string name) => name.Length == 0 ? NameFault.Empty : ToolNames.IsValidPart(name) ? null : NameFault.Characters;
}
