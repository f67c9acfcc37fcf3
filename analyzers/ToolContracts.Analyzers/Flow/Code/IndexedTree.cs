using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>The members of one file with the names that they mention.</summary>
internal sealed class IndexedTree
{
    private static readonly ImmutableArray<string> SettingNames = ["config", "setting", "section", "secret", "cookie", "environment", "variables", "header", "vault", "options"];

    private IndexedTree(ImmutableArray<IndexedMember> members) => Members = members;

    public ImmutableArray<IndexedMember> Members { get; }

    public static IndexedTree Of(SyntaxTree tree)
    {
        var members = ImmutableArray.CreateBuilder<IndexedMember>();
        if (tree.GetRoot() is CompilationUnitSyntax root)
        {
            if (root.Members.Any(static member => member is GlobalStatementSyntax))
            {
                members.Add(Index(root, ["<Main>$"], [.. root.Members.OfType<GlobalStatementSyntax>()]));
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
                    members.Add(Index(type, [type.Identifier.ValueText], type.ParameterList, type.BaseList));
                }

                AddAll(type.Members, members);
                break;

            case GlobalStatementSyntax or EnumDeclarationSyntax or DelegateDeclarationSyntax or IncompleteMemberSyntax:
                break;

            default:
                members.Add(Index(declaration, Names(declaration), declaration));
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

    private static IndexedMember Index(SyntaxNode declaration, ImmutableArray<string> names, params SyntaxNode?[] code)
    {
        var mentions = new HashSet<string>(StringComparer.Ordinal);
        var writes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in code)
        {
            foreach (var token in node?.DescendantTokens() ?? [])
            {
                if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
                {
                    if (token.Parent?.FirstAncestorOrSelf<BracketedArgumentListSyntax>() is not null)
                    {
                        mentions.Add(IndexedMember.Indexer);
                    }
                }
                else if (token.IsKind(SyntaxKind.IdentifierToken))
                {
                    mentions.Add(token.ValueText);
                    if (IsKey(token))
                    {
                        mentions.Add(IndexedMember.Indexer);
                    }

                    if (IsSet(token))
                    {
                        writes.Add(token.ValueText);
                    }
                }
            }
        }

        return new IndexedMember(declaration, names, mentions, writes);
    }

    /// <summary>Whether an identifier finds something by a key that is no number in a loop: a member, a constant, or one in what sounds like settings.</summary>
    private static bool IsKey(SyntaxToken token) =>
        token.Parent is IdentifierNameSyntax name
        && name.FirstAncestorOrSelf<BracketedArgumentListSyntax>() is { Parent: ElementAccessExpressionSyntax access }
        && (name.Parent is MemberAccessExpressionSyntax || (token.ValueText.Length > 0 && char.IsUpper(token.ValueText[0])) || SoundsLikeSettings(access.Expression));

    private static bool SoundsLikeSettings(ExpressionSyntax holder) =>
        (holder is MemberAccessExpressionSyntax access ? access.Name.Identifier : holder is IdentifierNameSyntax name ? name.Identifier : default).ValueText is { } text
        && SettingNames.Any(one => text.IndexOf(one, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether an identifier is what an assignment sets, the last name of its left side, or is handed out by reference, or declared with what it holds.</summary>
    private static bool IsSet(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access } name =>
            access.Name == name && assignment.Left == access,
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax assignment } name => assignment.Left == name,
        IdentifierNameSyntax { Parent: ArgumentSyntax argument } => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax or ElementAccessExpressionSyntax } access } name => access.Expression == name,
        IdentifierNameSyntax { Parent: ElementAccessExpressionSyntax access } name => access.Expression == name,
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } => true,
        _ => false,
    };
}
