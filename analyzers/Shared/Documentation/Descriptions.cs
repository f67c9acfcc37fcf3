using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Shared.Documentation;

/// <summary>
/// What a model reads about tools, parameters and members: [Description], else the documentation comment. Of another assembly only
/// [Description] counts, so that a build and an editor, which see its source or its metadata, agree.
/// </summary>
/// <param name="assembly">The assembly whose comments are read.</param>
internal sealed class Descriptions(IAssemblySymbol assembly)
{
    /// <summary>How far <c>inheritdoc</c> is followed.</summary>
    private const int MaxDepth = 8;

    /// <summary>The description of a type, method, property or field; null where none is written.</summary>
    public string? Of(ISymbol symbol) => Attribute(symbol.GetAttributes()) ?? Section(symbol, "summary", null, 0);

    /// <summary>The description of a parameter of a method or of a primary constructor; null where none is written.</summary>
    public string? Of(IParameterSymbol parameter) => Attribute(parameter.GetAttributes()) ?? Comment(parameter);

    /// <summary>The description of a result; null where none is written.</summary>
    public string? OfResult(IMethodSymbol method) => Attribute(method.GetReturnTypeAttributes()) ?? Section(method, "returns", null, 0);

    /// <summary>The description of a member that a constructor's parameter may also describe; null where none is written.</summary>
    public string? Of(ISymbol member, IParameterSymbol? parameter) =>
        Attribute(member.GetAttributes())
        ?? (parameter is null ? null : Attribute(parameter.GetAttributes()))
        ?? (IsPositional(member) ? null : Section(member, "summary", null, 0))
        ?? (parameter is null ? null : Comment(parameter));

    private static string? Attribute(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass.HasFullName("System.ComponentModel", "DescriptionAttribute") && attribute.Text(0) is { } text
                && !string.IsNullOrWhiteSpace(text))
            {
                return text.Trim();
            }
        }

        return null;
    }

    /// <summary>A property that the compiler made from a record's parameter has that parameter as its declaration.</summary>
    private static bool IsPositional(ISymbol member) =>
        member.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is ParameterSyntax;

    private static IEnumerable<ISymbol> Bases(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => new[] { type.BaseType }.Concat(type.Interfaces).OfType<ISymbol>(),
        IMethodSymbol { OverriddenMethod: { } overridden } => [overridden],
        IPropertySymbol { OverriddenProperty: { } overridden } => [overridden],
        { ContainingType: { } type } => type.AllInterfaces.SelectMany(static face => face.GetMembers())
            .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol)),
        _ => [],
    };

    private string? Comment(IParameterSymbol parameter) => parameter.ContainingSymbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
            Section(constructor, "param", parameter.Name, 0) ?? Section(constructor.ContainingType, "param", parameter.Name, 0),
        { } method => Section(method, "param", parameter.Name, 0),
        _ => null,
    };

    private string? Section(ISymbol symbol, string section, string? name, int depth)
    {
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly))
        {
            return null;
        }

        var inherits = false;
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax();
            var declaration = syntax is VariableDeclaratorSyntax ? syntax.FirstAncestorOrSelf<BaseFieldDeclarationSyntax>() ?? syntax : syntax;
            if (declaration is ParameterSyntax || DocumentationComment.Above(declaration) is not { } comment)
            {
                continue;
            }

            if (comment.Section(section, name) is { } text)
            {
                return text;
            }

            inherits |= comment.Inherits;
        }

        return inherits && depth < MaxDepth
            ? Bases(symbol).Select(inherited => Section(inherited, section, name, depth + 1)).FirstOrDefault(static text => text is not null)
            : null;
    }
}
