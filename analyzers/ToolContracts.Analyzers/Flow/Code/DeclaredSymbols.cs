using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>Tells which symbols have the code of an indexed member.</summary>
internal static class DeclaredSymbols
{
    /// <summary>Methods, constructors and accessors; of a field or property that is initialized the member itself, and of one of an object the constructors too.</summary>
    public static IEnumerable<ISymbol> Of(IndexedMember member, MethodBodies bodies, CancellationToken cancellationToken)
    {
        var model = bodies.ModelOf(member.Declaration.SyntaxTree);
        switch (member.Declaration)
        {
            case CompilationUnitSyntax unit:
                return model.GetDeclaredSymbol(unit, cancellationToken) is { } main ? [main] : [];

            case BaseTypeDeclarationSyntax type:
                return model.GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol named ? named.InstanceConstructors : [];

            case BaseFieldDeclarationSyntax fields:
                return fields.Declaration.Variables.Select(variable => model.GetDeclaredSymbol(variable, cancellationToken)).OfType<ISymbol>().SelectMany(InitializedBy);

            case BasePropertyDeclarationSyntax declaration when model.GetDeclaredSymbol(declaration, cancellationToken) is IPropertySymbol property:
                return [.. new[] { property.GetMethod, property.SetMethod }.OfType<ISymbol>(), .. InitializedBy(property)];

            case MemberDeclarationSyntax method:
                return model.GetDeclaredSymbol(method, cancellationToken) is { } symbol ? [symbol] : [];

            default:
                return [];
        }
    }

    private static IEnumerable<ISymbol> InitializedBy(ISymbol member) =>
        Initializers.Of(member) is null ? [] : member.IsStatic ? [member] : [member, .. member.ContainingType.InstanceConstructors];
}
