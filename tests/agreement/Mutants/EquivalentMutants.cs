using ToolContracts.CompilerServices;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Agreement.Mutants;

/// <summary>Mutants that no payload can find, since another check or keyword says the same. The list is closed.</summary>
public static class EquivalentMutants
{
    /// <summary>Why a mutant of a binder changes nothing; null where it should.</summary>
    /// <param name="toolset">Name of the toolset.</param>
    /// <param name="site">The mutant.</param>
    /// <param name="all">All mutants of the toolset.</param>
    public static string? Reason(string toolset, CheckSite site, IReadOnlyList<CheckSite> all)
    {
        if (site.Code == FaultCodes.Depth && !IsRecursive(toolset, site.Method))
        {
            return "a value of a type that does not contain itself is never as deep as the bound";
        }

        if (site.Code is FaultCodes.MinItems or FaultCodes.MaxItems or FaultCodes.MinProperties or FaultCodes.MaxProperties
            && all.All(other => other.Target != site.Method || other.Keyword != site.Keyword))
        {
            return "no caller of the method gives a bound";
        }

        if (site.Code is FaultCodes.Type or FaultCodes.Depth && site.Method.StartsWith("__Shapes.ReadMembers_", StringComparison.Ordinal) && site.Source.Contains(nameof(ArgumentReader.EnterObject), StringComparison.Ordinal))
        {
            return "a derived type is read where its tag was found, so an object is there, and not too deep";
        }

        return (toolset, site.Method, site.Keyword, site.Kind) switch
        {
            ("Recursion", "__Shapes.Read_Link", "depth", _) => "objects of the type lie at even depths, so the list around is too deep before they are",
            ("Recursion", "__Shapes.Read_List4", "depth", _) => "the set is an argument itself, so it is never deep",
            ("Maps", "__Shapes.Read_Side", _, _) => "the enum is a key only, so nobody calls the method that reads it as a value",
            ("Texts", "Tool_required.Read", "minLength", MutantKind.Deleted) => "[Required] asks for a character that is no blank, by a pattern, and so for one character",
            ("Fractions", "Tool_least.Read", "maximum", MutantKind.Deleted) => "no double is above double.MaxValue",
            _ => null,
        };
    }

    /// <summary>Why a schema without a keyword says the same; null where it should not.</summary>
    public static string? Reason(string tool, SchemaMutant mutant)
    {
        var around = mutant.Around;
        var pattern = (string?)around["pattern"];
        if (around.ContainsKey("enum") && mutant.Keyword != "enum")
        {
            return "enum lists the values, and each is of the type, within the bounds and matches";
        }

        if (pattern == FormatPatterns.Char && mutant.Keyword is ("minLength" or "maxLength"))
        {
            return "the pattern of a character is one character long";
        }

        return (mutant.Keyword, (string?)around["format"]) switch
        {
            ("format", "uuid") => "the pattern of a UUID says all that the format does",
            ("format", "email") => "the pattern of a mail address says all that the format does",
            ("pattern", "date") => "the format of a date says all that the pattern does",
            ("pattern", "email") when (int?)around["maxLength"] == 12 => "within 12 characters the format of a mail address says all that the pattern does",
            ("minLength", _) when pattern?.Contains("\\S", StringComparison.Ordinal) == true => "the pattern asks for a character",
            ("maximum", _) when around["maximum"]!.ToJsonString() == "1.7976931348623157e308" => "no double is above double.MaxValue",
            _ => (tool, mutant.Place, mutant.Keyword) switch
            {
                ("lists_empty", "/properties/value/items", _) or ("lists_empty", "/properties/value", "items") => "the list has no element",
                ("maps_bounded", "/properties/none/additionalProperties", _) or ("maps_bounded", "/properties/none", "additionalProperties") => "the map has no entry",
                _ => null,
            },
        };
    }

    /// <summary>Where types contain themselves: in all of one toolset, and in one type of another.</summary>
    private static bool IsRecursive(string toolset, string method) => toolset == "Recursion" ? !method.StartsWith("Tool_", StringComparison.Ordinal) : (toolset, method) == ("Hierarchies", "__Shapes.Read_Shape");
}
