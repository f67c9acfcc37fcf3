using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Flow;

/// <summary>
/// How the uses of a text read on once it is a path or URL. Only uses that open, look at or name the place itself are known; a text that is
/// joined to another, shown or compared would say something else afterwards.
/// </summary>
internal static class PlaceUses
{
    private static readonly ImmutableHashSet<string> PathParameters =
        ["path", "fileName", "sourceFileName", "destFileName", "sourceDirName", "destDirName"];

    private static readonly ImmutableHashSet<string> PathParts = ["GetExtension", "GetFileName", "GetFileNameWithoutExtension"];

    /// <summary>The uses in a method, each with what replaces it; null where one is not known.</summary>
    public static ImmutableArray<PlaceUse>? Of(MethodDeclarationSyntax method, IParameterSymbol parameter, PlaceType place, SemanticModel model, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<PlaceUse>();
        foreach (var name in method.DescendantNodes().OfType<IdentifierNameSyntax>().Where(one => one.Identifier.ValueText == parameter.Name))
        {
            if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, parameter))
            {
                continue;
            }

            if (name.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } argument
                || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol called
                || Use(name, argument, call, called, place) is not { } use)
            {
                return null;
            }

            found.Add(use);
        }

        return found.ToImmutable();
    }

    private static PlaceUse? Use(IdentifierNameSyntax name, ArgumentSyntax argument, ExpressionSyntax call, IMethodSymbol called, PlaceType place)
    {
        if (Bound(argument, called) is not { Type.SpecialType: SpecialType.System_String } parameter)
        {
            return null;
        }

        if (called is { IsStatic: true, Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String })
        {
            return new PlaceUse(name, place.IsPath ? Member(name, "FullPath") : Text(name));
        }

        if (place.IsPath)
        {
            return TakesPath(called, parameter) ? new PlaceUse(name, Member(name, "FullPath")) : null;
        }

        if (called is { MethodKind: MethodKind.Constructor, Parameters.Length: 1 } && called.ContainingType.HasFullName("System", "Uri"))
        {
            return new PlaceUse(call, Member(name, "Uri"));
        }

        return !TakesUrl(called, parameter) ? null : new PlaceUse(name, HasUriOverload(called, parameter) ? Member(name, "Uri") : Text(name));
    }

    private static IParameterSymbol? Bound(ArgumentSyntax argument, IMethodSymbol called) =>
        argument.NameColon is { Name.Identifier.ValueText: var name }
            ? called.Parameters.FirstOrDefault(one => one.Name == name)
            : called.Parameters.ElementAtOrDefault(((ArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument));

    private static bool TakesPath(IMethodSymbol called, IParameterSymbol parameter) =>
        PathParameters.Contains(parameter.Name)
        && called.ContainingNamespace.ToDisplayString() == "System.IO"
        && (called.ContainingType.Name != "Path" || PathParts.Contains(called.Name));

    private static bool TakesUrl(IMethodSymbol called, IParameterSymbol parameter) =>
        parameter.Name == "requestUri" && called.ContainingNamespace.ToDisplayString() is "System.Net.Http" or "System.Net.Http.Json";

    /// <summary>Whether the called method has a twin that takes a Uri where this one takes a text, all else being equal.</summary>
    private static bool HasUriOverload(IMethodSymbol called, IParameterSymbol text) =>
        called.ContainingType.GetMembers(called.Name).OfType<IMethodSymbol>().Any(twin =>
            called.ReducedFrom is null
                ? IsTwin(called.OriginalDefinition, twin, text.Ordinal)
                : IsTwin(called.ReducedFrom, twin, text.Ordinal + 1));

    private static bool IsTwin(IMethodSymbol called, IMethodSymbol twin, int ordinal) =>
        twin.Parameters.Length == called.Parameters.Length
        && twin.Arity == called.Arity
        && twin.Parameters[ordinal].Type.HasFullName("System", "Uri")
        && twin.Parameters.All(one => one.Ordinal == ordinal || one.Type.ToDisplayString() == called.Parameters[one.Ordinal].Type.ToDisplayString());

    private static MemberAccessExpressionSyntax Member(IdentifierNameSyntax name, string member) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name.WithoutTrivia(), SyntaxFactory.IdentifierName(member));

    private static InvocationExpressionSyntax Text(IdentifierNameSyntax name) => SyntaxFactory.InvocationExpression(Member(name, "ToString"));
}
