using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>
/// The names of fields, properties, events and primary constructors' parameters that hold delegates, by the text of their types. Who mentions
/// one may call what reaches anything.
/// </summary>
internal static class DelegateNames
{
    private static readonly ImmutableHashSet<string> Types = ["Action", "Func", "Predicate", "Comparison", "Converter", "Delegate", "MulticastDelegate"];

    private static readonly ImmutableArray<string> Endings = ["Handler", "Delegate", "Callback", "Action", "Func"];

    /// <summary>The names.</summary>
    public static HashSet<string> Of(CodeIndex index, Compilation compilation)
    {
        var declared = new HashSet<string>(compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            .OfType<DelegateDeclarationSyntax>().Select(static type => type.Identifier.ValueText));
        return [.. index.Members.SelectMany(member => member.Declaration switch
        {
            EventFieldDeclarationSyntax or EventDeclarationSyntax => member.Names,
            FieldDeclarationSyntax { Declaration.Type: var type } when IsDelegate(type) => member.Names,
            PropertyDeclarationSyntax { Type: var type } when IsDelegate(type) => member.Names,
            TypeDeclarationSyntax { ParameterList: { } list } => list.Parameters.Where(parameter => parameter.Type is { } type && IsDelegate(type)).Select(static parameter => parameter.Identifier.ValueText),
            _ => [],
        })];

        bool IsDelegate(TypeSyntax type) => type switch
        {
            NullableTypeSyntax nullable => IsDelegate(nullable.ElementType),
            QualifiedNameSyntax qualified => IsDelegate(qualified.Right),
            SimpleNameSyntax { Identifier.ValueText: var name } => Types.Contains(name) || declared.Contains(name) || Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)),
            _ => false,
        };
    }
}
