using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ToolContracts.Shared.Templates;

/// <summary>A template as written: literals and holes. <c>{{</c> and <c>}}</c> are braces; <c>{name.member:format}</c> is a hole.</summary>
internal sealed class Template
{
    private Template(ImmutableArray<TemplatePart> parts, string? fault)
    {
        Parts = parts;
        Fault = fault;
    }

    /// <summary>The parts in order; neighbouring literals are one.</summary>
    public ImmutableArray<TemplatePart> Parts { get; }

    /// <summary>Why the text is no template; null where it is one.</summary>
    public string? Fault { get; }

    /// <summary>The holes in order.</summary>
    public IEnumerable<TemplatePart> Holes => Parts.Where(static part => part.IsHole);

    /// <summary>Parses a text. A text that is no template has a <see cref="Fault"/> and the parts up to it.</summary>
    public static Template Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var literal = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c is '{' or '}' && at + 1 < text.Length && text[at + 1] == c)
            {
                literal.Append(c);
                at += 2;
                continue;
            }

            if (c == '}')
            {
                return Faulty("has a '}' without a '{' before it; write '}}' for a brace");
            }

            if (c != '{')
            {
                literal.Append(c);
                at++;
                continue;
            }

            var end = text.IndexOf('}', at);
            if (end < 0)
            {
                return Faulty("has a '{' that is not closed; write '{{' for a brace");
            }

            var hole = text.Substring(at + 1, end - at - 1);
            var colon = hole.IndexOf(':');
            var path = (colon < 0 ? hole : hole.Substring(0, colon)).Split('.').ToImmutableArray();
            if (!path.All(SyntaxFacts.IsValidIdentifier))
            {
                return Faulty($"has the hole '{{{hole}}}', which is not a name or a path of names");
            }

            if (hole.IndexOf('{') >= 0)
            {
                return Faulty($"has the hole '{{{hole}}}', whose format has a brace in it");
            }

            Flush();
            parts.Add(new TemplatePart(hole, path, colon < 0 ? null : hole.Substring(colon + 1)));
            at = end + 1;
        }

        Flush();
        return new Template(parts.ToImmutable(), null);

        Template Faulty(string fault)
        {
            Flush();
            return new Template(parts.ToImmutable(), fault);
        }

        void Flush()
        {
            if (literal.Length > 0)
            {
                parts.Add(new TemplatePart(literal.ToString(), [], null));
                literal.Clear();
            }
        }
    }
}
