using Microsoft.CodeAnalysis.CSharp;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>What an SQL text does, by the word that its statements start with.</summary>
internal static class SqlVerb
{
    private static readonly ImmutableHashSet<string> Reading = ["SELECT", "EXPLAIN", "SHOW", "VALUES"];

    /// <summary>
    /// The verb in upper case: of the first statement that is no read, else of the first; of WITH, the statement's behind it. Empty where
    /// the text has no word. A SELECT … INTO is an INSERT.
    /// </summary>
    public static string Of(string text)
    {
        string? first = null;
        foreach (var statement in Statements(text))
        {
            var verb = Verb(statement);
            first ??= verb;
            if (!Reading.Contains(verb))
            {
                return verb;
            }
        }

        return first ?? "";
    }

    private static string Verb(List<string> words)
    {
        if (words[0] == "WITH")
        {
            return words.FirstOrDefault(static word => word is "SELECT" or "INSERT" or "UPDATE" or "DELETE" or "MERGE" or "REPLACE") ?? "WITH";
        }

        if (words[0] == "EXPLAIN" && words.Contains("ANALYZE"))
        {
            return words.FirstOrDefault(static word => word is "SELECT" or "INSERT" or "UPDATE" or "DELETE" or "MERGE") ?? "EXPLAIN";
        }

        return words[0] == "SELECT" && words.TakeWhile(static word => word != "FROM").Contains("INTO") ? "INSERT" : words[0];
    }

    /// <summary>The words of each statement outside of parentheses, texts, quoted names and comments.</summary>
    private static IEnumerable<List<string>> Statements(string text)
    {
        var words = new List<string>();
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var at = text[i];
            if (at is '\'' or '"' or '`')
            {
                i = End(text, i + 1, at.ToString(), 0);
            }
            else if (at == '[')
            {
                i = End(text, i + 1, "]", 0);
            }
            else if (at == '-' && i + 1 < text.Length && text[i + 1] == '-')
            {
                i = End(text, i, "\n", 0);
            }
            else if (at == '/' && i + 1 < text.Length && text[i + 1] == '*')
            {
                i = End(text, i + 2, "*/", 1);
            }
            else if (at is '(' or ')')
            {
                // A statement may stand in parentheses as a whole.
                depth = Math.Max(0, depth + (at == ')' ? -1 : words.Count == 0 ? 0 : 1));
            }
            else if (at == ';')
            {
                depth = 0;
                if (words.Count > 0)
                {
                    yield return words;
                    words = [];
                }
            }
            else if (SyntaxFacts.IsIdentifierStartCharacter(at))
            {
                var end = i + 1;
                while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end]))
                {
                    end++;
                }

                if (depth == 0 && (i == 0 || text[i - 1] is not ('@' or ':' or '$')))
                {
                    words.Add(text.Substring(i, end - i).ToUpperInvariant());
                }

                i = end - 1;
            }
        }

        if (words.Count > 0)
        {
            yield return words;
        }
    }

    private static int End(string text, int from, string end, int more)
    {
        var found = text.IndexOf(end, Math.Min(from, text.Length), StringComparison.Ordinal);
        return found < 0 ? text.Length : found + more;
    }
}
