using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Templates;

/// <summary>Finds the one hole that a misspelt one must have meant.</summary>
internal static class NearestName
{
    /// <summary>
    /// The path that a hole which names nothing must mean: the same but for casing, or a slip or two away, or a member of a parameter
    /// that was left off; null where there is none, or more than one, or it may not be named.
    /// </summary>
    public static string? For(ResolvedHole hole, ToolDeclaration tool, TemplateUse use)
    {
        if (hole is not { Problem: TemplateProblem.Missing, ProblemDetail: { } wrong })
        {
            return null;
        }

        var at = hole.Parameter is null ? 0 : hole.Members.Length + 1;
        var names = at == 0
            ? tool.Method.Parameters.Select(static parameter => parameter.Name)
            : DataMembers.Of(hole.Members.LastOrDefault()?.ValueType() ?? hole.Parameter!.Type, tool.Method.ContainingAssembly).Select(static member => member.Name);
        var paths = Nearest(wrong, [.. names]).Select(name => hole.Hole.Path.SetItem(at, name));
        if (at == 0)
        {
            paths = paths.Concat(Inside(wrong, tool).Select(found => hole.Hole.Path.SetItem(0, found.Member).Insert(0, found.Parameter)));
        }

        var fitting = paths.Where(path => TemplateResolver.Resolve(hole.Hole with { Path = path }, tool, use).Problem is null)
            .Select(static path => string.Join(".", path)).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return fitting is [var only] ? only : null;
    }

    private static IEnumerable<(string Parameter, string Member)> Inside(string name, ToolDeclaration tool) =>
        from parameter in tool.Method.Parameters
        where !InvariantText.Has(parameter.Type)
        from member in DataMembers.Of(parameter.Type, tool.Method.ContainingAssembly)
        where string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)
        select (parameter.Name, member.Name);

    private static string[] Nearest(string wrong, string[] names)
    {
        var sameButForCase = names.Where(name => string.Equals(name, wrong, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (sameButForCase.Length > 0)
        {
            return sameButForCase;
        }

        // Two slips in a short name make another name.
        var most = wrong.Length < 4 ? 0 : wrong.Length < 7 ? 1 : 2;
        return [.. names.Where(name => Distance(name.ToUpperInvariant(), wrong.ToUpperInvariant()) <= most)];
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (first[i - 1] == second[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[second.Length];
    }
}
