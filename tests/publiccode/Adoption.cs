using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.PublicCode;

/// <summary>Makes tools of the methods of a file: those that another framework calls tools, or every public one.</summary>
/// <param name="every">Whether every public method of a public class becomes a tool.</param>
/// <param name="names">Names of methods that become tools too.</param>
internal sealed class Adoption(bool every, IReadOnlyList<string> names) : CSharpSyntaxRewriter
{
    private static readonly HashSet<string> Attributes = ["McpServerTool", "McpTool", "KernelFunction"];

    private readonly HashSet<string> _adopted = new(StringComparer.Ordinal);

    /// <summary>Methods that became tools so far.</summary>
    public int Tools { get; private set; }

    /// <summary>Classes that became toolsets so far.</summary>
    public int Toolsets { get; private set; }

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node)
    {
        var (before, name) = (Tools, FullName(node));
        var isPublic = node.Modifiers.Any(SyntaxKind.PublicKeyword);
        var members = node.Members.Select(member => member is MethodDeclarationSyntax method && IsTool(method, isPublic) ? Adopt(method) : (MemberDeclarationSyntax)Visit(member)!);
        node = node.WithMembers(SyntaxFactory.List(members));
        if (Tools == before)
        {
            return node;
        }

        // A partial class whose other part has the attribute already.
        if (!_adopted.Add(name))
        {
            return node;
        }

        Toolsets++;
        var toolset = SyntaxFactory.ParseCompilationUnit(string.Create(CultureInfo.InvariantCulture, $"[ToolContracts.Toolset(\"set{Toolsets}\")] class C;"))
            .Members[0].AttributeLists[0];
        var trivia = node.GetLeadingTrivia();
        node = node.WithoutLeadingTrivia().WithAttributeLists(node.WithoutLeadingTrivia().AttributeLists.Insert(0, toolset.WithTrailingTrivia(SyntaxFactory.Space)));
        if (!node.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            node = node.WithModifiers(node.Modifiers.Add(SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space)));
        }

        return node.WithLeadingTrivia(trivia);
    }

    private bool IsTool(MethodDeclarationSyntax method, bool isInPublicClass) => every
        ? isInPublicClass && method.Modifiers.Any(SyntaxKind.PublicKeyword)
        : names.Contains(method.Identifier.ValueText) || method.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => Attributes.Contains(Last(attribute.Name)));

    private MethodDeclarationSyntax Adopt(MethodDeclarationSyntax method)
    {
        Tools++;
        var tool = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.ParseName("ToolContracts.Tool"))));
        var trivia = method.GetLeadingTrivia();
        method = method.WithoutLeadingTrivia();
        return method.WithAttributeLists(method.AttributeLists.Insert(0, tool.WithTrailingTrivia(SyntaxFactory.Space))).WithLeadingTrivia(trivia);
    }

    private static string FullName(ClassDeclarationSyntax node) => string.Join('.', node.AncestorsAndSelf().Reverse().Select(static one => one switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        TypeDeclarationSyntax type => type.Identifier.ValueText + "`" + type.Arity.ToString(CultureInfo.InvariantCulture),
        _ => "",
    }));

    private static string Last(NameSyntax name)
    {
        var text = name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : (name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
        return text.EndsWith("Attribute", StringComparison.Ordinal) ? text[..^"Attribute".Length] : text;
    }
}
