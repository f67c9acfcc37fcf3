using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>The members of one file with the names that they mention.</summary>
internal sealed class IndexedTree
{
    private IndexedTree(ImmutableArray<IndexedMember> members) => Members = members;

    public ImmutableArray<IndexedMember> Members { get; }

    public static IndexedTree Of(SyntaxTree tree)
    {
        var members = ImmutableArray.CreateBuilder<IndexedMember>();
        if (tree.GetRoot() is CompilationUnitSyntax root)
        {
            if (root.Members.Any(static member => member is GlobalStatementSyntax))
            {
                var mentions = new HashSet<string>(StringComparer.Ordinal);
                foreach (var statement in root.Members.OfType<GlobalStatementSyntax>())
                {
                    Mention(statement, mentions);
                }

                members.Add(new IndexedMember(root, ["<Main>$"], mentions));
            }

            foreach (var member in root.Members)
            {
                Add(member, members);
            }
        }

        return new IndexedTree(members.ToImmutable());
    }

    private static void Add(MemberDeclarationSyntax declaration, ImmutableArray<IndexedMember>.Builder members)
    {
        switch (declaration)
        {
            case BaseNamespaceDeclarationSyntax space:
                AddAll(space.Members, members);
                break;

            case TypeDeclarationSyntax type:
                if (type.ParameterList is not null || type.BaseList is not null)
                {
                    var mentions = new HashSet<string>(StringComparer.Ordinal);
                    Mention(type.ParameterList, mentions);
                    Mention(type.BaseList, mentions);
                    members.Add(new IndexedMember(type, [type.Identifier.ValueText], mentions));
                }

                AddAll(type.Members, members);
                break;

            case GlobalStatementSyntax or EnumDeclarationSyntax or DelegateDeclarationSyntax or IncompleteMemberSyntax:
                break;

            default:
                var mentioned = new HashSet<string>(StringComparer.Ordinal);
                Mention(declaration, mentioned);
                members.Add(new IndexedMember(declaration, Names(declaration), mentioned));
                break;
        }
    }

    private static void AddAll(SyntaxList<MemberDeclarationSyntax> declarations, ImmutableArray<IndexedMember>.Builder members)
    {
        foreach (var declaration in declarations)
        {
            Add(declaration, members);
        }
    }

    private static ImmutableArray<string> Names(MemberDeclarationSyntax declaration) => declaration switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax one => [one.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => [.. field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText)],

        // These are reached by the type that has them, without a name of their own.
        IndexerDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax
            when declaration.Parent is TypeDeclarationSyntax type => [type.Identifier.ValueText],
        _ => [],
    };

    private static void Mention(SyntaxNode? node, HashSet<string> mentions)
    {
        if (node is null)
        {
            return;
        }

        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                mentions.Add(token.ValueText);
            }
        }
    }
}
