using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>The metadata name of a type, cut so that most types are told apart by one comparison.</summary>
internal sealed class MetadataName
{
    private readonly string _text;
    private readonly string _last;

    public MetadataName(string text)
    {
        _text = text;
        _last = text.Substring(text.LastIndexOfAny(['.', '+']) + 1);
        var arity = _last.IndexOf('`');
        SimpleName = arity < 0 ? _last : _last.Substring(0, arity);
    }

    /// <summary>The type's own name, as a source writes it.</summary>
    public string SimpleName { get; }

    public override string ToString() => _text;

    /// <summary>Whether a type, or the type that it is constructed of, has this name.</summary>
    public bool Is(INamedTypeSymbol type) => type.MetadataName == _last && EndsAt(type, _text.Length);

    private bool EndsAt(INamespaceOrTypeSymbol symbol, int end)
    {
        var start = end - symbol.MetadataName.Length;
        if (start < 0 || string.CompareOrdinal(_text, start, symbol.MetadataName, 0, symbol.MetadataName.Length) != 0)
        {
            return false;
        }

        if (symbol.ContainingType is { } outer)
        {
            return start > 0 && _text[start - 1] == '+' && EndsAt(outer, start - 1);
        }

        return symbol.ContainingNamespace is not { IsGlobalNamespace: false } space
            ? start == 0
            : start > 0 && _text[start - 1] == '.' && EndsAt(space, start - 1);
    }
}
