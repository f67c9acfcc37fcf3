using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers;

/// <summary>Where rules report.</summary>
internal static class ToolLocations
{
    /// <summary>The return type as written; the method's name where it is not to be had.</summary>
    public static Location ReturnTypeLocation(this ToolDeclaration tool, CancellationToken cancellationToken) =>
        tool.Method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<MethodDeclarationSyntax>().FirstOrDefault() is { } method
            ? method.ReturnType.GetLocation() : tool.Method.Locations[0];

    /// <summary>Where a symbol is declared, as an additional location; none where it comes from metadata.</summary>
    public static IEnumerable<Location> InSource(this ISymbol symbol) => symbol.Locations.Where(static location => location.IsInSource).Take(1);
}
