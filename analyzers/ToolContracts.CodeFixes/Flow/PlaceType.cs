using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Flow;

/// <summary>A type of the library that a binder parses a place from, and checks.</summary>
internal sealed class PlaceType
{
    private static readonly PlaceType Path = new(ContractNames.RootedPath, "a", "below the root that the host names");
    private static readonly PlaceType Url = new(ContractNames.AllowedUri, "an", "whose host [Egress] names");

    private PlaceType(string name, string article, string promise)
    {
        Name = name;
        Article = article;
        Promise = promise;
    }

    public string Name { get; }

    public string Article { get; }

    /// <summary>What holds for each value.</summary>
    public string Promise { get; }

    public bool IsPath => this == Path;

    /// <summary>The type for what a message calls a path or URL; null for anything else.</summary>
    public static PlaceType? ByLabel(string? label) => label switch
    {
        "path" => Path,
        "URL" => Url,
        _ => null,
    };

    /// <summary>Whether the binder lets any value through: with no host named, it refuses each.</summary>
    public bool IsBoundFor(ToolDeclaration tool) => IsPath || tool.Egress is { ConstructorArguments: [{ Values.IsEmpty: false }] };

    public TypeSyntax Syntax() => SyntaxFactory.ParseTypeName($"global::{ContractNames.Namespace}.{Name}").WithAdditionalAnnotations(Simplifier.Annotation);
}
