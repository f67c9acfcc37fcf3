using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Documentation;

/// <summary>What the comment above a declaration says, parsed once for each version of the declaration's text.</summary>
internal sealed class DocumentationComment
{
    // Nodes of a file that is not edited stay the same through all edits of others.
    private static readonly ConditionalWeakTable<SyntaxNode, DocumentationComment> Known = new();

    private readonly Dictionary<(string Section, string Name), string?> _sections = [];

    private DocumentationComment(SyntaxNode declaration)
    {
        if (DocumentationText.Parse(DocumentationText.Above(declaration)) is not { } comment)
        {
            return;
        }

        Exists = true;
        Inherits = comment.Descendants("inheritdoc").Any();
        foreach (var element in comment.Elements())
        {
            var name = element.Name.LocalName;
            Add((name, ""), element);
            if ((string?)element.Attribute("name") is { } named)
            {
                Add((name, named), element);
            }
        }
    }

    /// <summary>Whether there is <c>inheritdoc</c> anywhere in it.</summary>
    public bool Inherits { get; }

    private bool Exists { get; }

    /// <summary>The comment above a declaration; null where there is none, and where its XML is not well-formed.</summary>
    public static DocumentationComment? Above(SyntaxNode declaration)
    {
        var comment = Known.GetValue(declaration, static node => new DocumentationComment(node));
        return comment.Exists ? comment : null;
    }

    /// <summary>The text of the first section of that tag, and of that name where one is given; null where it says nothing.</summary>
    public string? Section(string tag, string? name) => _sections.TryGetValue((tag, name ?? ""), out var text) ? text : null;

    private void Add((string, string) key, System.Xml.Linq.XElement element)
    {
        if (!_sections.ContainsKey(key))
        {
            _sections.Add(key, DocumentationText.Plain(element));
        }
    }
}
