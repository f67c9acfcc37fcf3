using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ToolContracts.Shared.Documentation;

/// <summary>
/// The documentation comment above a declaration, read from its trivia: a project that does not generate documentation parses <c>///</c> as
/// plain comments, and contracts must not depend on that.
/// </summary>
internal static class DocumentationText
{
    /// <summary>The comment's XML with its slashes or stars taken off; null where there is none.</summary>
    public static string? Above(SyntaxNode declaration)
    {
        var text = new StringBuilder();
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.SingleLineDocumentationCommentTrivia:
                case SyntaxKind.SingleLineCommentTrivia:
                    AddLines(text, trivia.ToFullString());
                    break;
                case SyntaxKind.MultiLineDocumentationCommentTrivia:
                case SyntaxKind.MultiLineCommentTrivia:
                    AddBlock(text, trivia.ToFullString());
                    break;
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary>Parses the XML; what is not well-formed is null.</summary>
    public static XElement? Parse(string? xml)
    {
        if (xml is null)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader("<doc>" + xml + "</doc>"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The text of an element as one line: references by their names, white space collapsed; null where nothing is left.</summary>
    public static string? Plain(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Add(text, element);
        var words = text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(" ", words);
    }

    private static void Add(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { IsEmpty: true } reference:
                    text.Append(Reference(reference)).Append(reference.Name.LocalName is "br" or "para" ? " " : "");
                    break;
                case XElement { Name.LocalName: "para" or "item" or "code" } block:
                    text.Append(' ');
                    Add(text, block);
                    text.Append(' ');
                    break;
                case XElement inner:
                    Add(text, inner);
                    break;
            }
        }
    }

    private static string Reference(XElement element)
    {
        var name = (string?)element.Attribute("cref") ?? (string?)element.Attribute("langword") ?? (string?)element.Attribute("name")
            ?? (string?)element.Attribute("href") ?? "";
        if (element.Attribute("cref") is null)
        {
            return name;
        }

        name = name.Length > 2 && name[1] == ':' ? name.Substring(2) : name;
        var parenthesis = name.IndexOf('(');
        name = parenthesis < 0 ? name : name.Substring(0, parenthesis);
        var generic = name.IndexOfAny(['{', '`', '<']);
        name = generic < 0 ? name : name.Substring(0, generic);
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private static void AddLines(StringBuilder text, string comment)
    {
        foreach (var line in comment.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("///", StringComparison.Ordinal) && !trimmed.StartsWith("////", StringComparison.Ordinal))
            {
                text.Append(trimmed, 3, trimmed.Length - 3).Append('\n');
            }
        }
    }

    private static void AddBlock(StringBuilder text, string comment)
    {
        var trimmed = comment.Trim();
        if (!trimmed.StartsWith("/**", StringComparison.Ordinal) || trimmed.Length < 5)
        {
            return;
        }

        var body = trimmed.Substring(3, trimmed.Length - (trimmed.EndsWith("*/", StringComparison.Ordinal) ? 5 : 3));
        foreach (var line in body.Split('\n'))
        {
            var content = line.Trim();
            text.Append(content.StartsWith("*", StringComparison.Ordinal) ? content.Substring(1) : content).Append('\n');
        }
    }
}
