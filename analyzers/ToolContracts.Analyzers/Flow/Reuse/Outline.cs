using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Analyzers.Flow.Reuse;

/// <summary>
/// What a file says outside of its bodies, as a hash of its text. A body binds against what other files declare, never against their bodies:
/// as long as each file's outline stays, what was read of another file's body stays true.
/// </summary>
internal static class Outline
{
    /// <summary>Stands for a body, of which only matters that it is there.</summary>
    private const char Body = '\u0001';

    /// <summary>Stands for the body of an accessor that makes its property have a field.</summary>
    private const char BodyWithField = '\u0002';

    private const char End = '\u0003';

    // A tree outlives the compilations that an editor makes of it.
    private static readonly ConditionalWeakTable<SyntaxTree, string> Known = new();

    public static string Of(SyntaxTree tree) => Known.GetValue(tree, static key => Read(key.GetRoot()));

    private static string Read(SyntaxNode root)
    {
        var text = new StringBuilder();
        Add(root, text);
        using var hash = SHA256.Create();
        return Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Add(SyntaxNode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } inner)
            {
                text.Append(child.AsToken().Text).Append(End);
            }
            else if (IsBody(inner))
            {
                text.Append(HasField(inner) ? BodyWithField : Body);
            }
            else
            {
                Add(inner, text);
            }
        }
    }

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax,
        ArrowExpressionClauseSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax,
        _ => node is GlobalStatementSyntax,
    };

    private static bool HasField(SyntaxNode body) =>
        body.Parent is AccessorDeclarationSyntax or BasePropertyDeclarationSyntax && body.DescendantTokens().Any(static token => token.Text == "field");
}
